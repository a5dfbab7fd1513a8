import styles from './long-table.module.css';
import { createElement, useEffect, useRef, type ClassAttributes, type HTMLAttributes, type ReactNode } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLoadMoreItem } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { classNames } from './class-names.ts';

/** One column of a long table. */
export interface LongTableColumn<T> {
  readonly id: string;
  readonly head: string;
  /** In pixels; without it the column takes what the others leave. */
  readonly width?: number;
  /** In pixels: where the screen is narrower than all columns, the table is scrolled sideways. */
  readonly minWidth?: number;
  readonly isNumber?: boolean;
  /** Whether its cell names the row for a screen reader. */
  readonly isRowHeader?: boolean;
  readonly cell: (row: T) => ReactNode;
}

interface LongTableProps<T> {
  readonly label: string;
  /** The same array as long as the cells are the same: a row once made is kept. */
  readonly columns: readonly LongTableColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** How many lines a row has room for: 1 unless its cells hold more. */
  readonly lines?: keyof typeof layouts;
  /** How many rows there are in all, those that were not asked for yet included; null where nobody has counted them. */
  readonly total: number | null;
  /** The last rows are in sight, or nearly: more are wanted. */
  readonly onNearEnd: () => void;
}

/** Every row is equally high, so that the place of each follows from its number. By how many lines it has. */
const layouts = { 1: { headingHeight: 36, rowHeight: 44 }, 2: { headingHeight: 36, rowHeight: 56 } } as const;

/**
 * Brings the row with the focus back into sight where a key has scrolled past it: rows that arrive while End is scrolling make
 * React Aria scroll by the same way twice. Whoever scrolls with a wheel or finger goes where they like.
 */
function keepFocusInSight(grid: HTMLElement | null): () => void {
  const listening = new AbortController();
  let isByKey = false;
  const listen = (event: string, listener: () => void) =>
    grid?.addEventListener(event, listener, { passive: true, signal: listening.signal });
  listen('keydown', () => (isByKey = true));
  listen('wheel', () => (isByKey = false));
  listen('pointerdown', () => (isByKey = false));
  listen('scrollend', () => {
    if (isByKey) grid?.querySelector('[role="row"]:focus')?.scrollIntoView({ block: 'nearest' });
  });
  return () => listening.abort();
}

/** The element of the grid, which the virtualizer lays out: a `div`, and no `table`. */
function counted(props: HTMLAttributes<HTMLElement> & ClassAttributes<HTMLElement>, rowCount: number) {
  return createElement<HTMLAttributes<HTMLElement>, HTMLElement>('div', { ...props, 'aria-rowcount': rowCount });
}

/**
 * A table of many rows of which only what is in sight is drawn; a screen reader hears the number of each. The arrow keys,
 * Page Up and Page Down, Home and End go from row to row, and sideways into its cells.
 */
export function LongTable<T extends object>({
  label,
  columns,
  rows,
  keyOf,
  lines = 1,
  total,
  onNearEnd,
}: LongTableProps<T>) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => keepFocusInSight(table.current), []);
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layouts[lines]}>
      <Table
        ref={table}
        className={classNames(styles.table, lines > 1 && styles.folded)}
        aria-label={label}
        data-own-scroll
        // React Aria knows of the rows that are there: it would say of each page that it is all. The heads are a row, too.
        render={(props) => counted(props, total === null ? -1 : total + 1)}
      >
        <TableHeader>
          {columns.map(({ id, head, width, minWidth, isNumber = false, isRowHeader = false }) => (
            <Column
              key={id}
              id={id}
              width={width ?? '1fr'}
              minWidth={minWidth ?? null}
              isRowHeader={isRowHeader}
              className={classNames(styles.head, isNumber && styles.number)}
            >
              {head}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          <Collection items={rows} dependencies={[columns]}>
            {(row) => (
              <Row id={keyOf(row)} className={classNames(styles.row)}>
                {columns.map(({ id, cell, isNumber = false }) => (
                  <Cell key={id} className={classNames(styles.cell, isNumber && styles.number)}>
                    {cell(row)}
                  </Cell>
                ))}
              </Row>
            )}
          </Collection>
          <TableLoadMoreItem onLoadMore={onNearEnd} />
        </TableBody>
      </Table>
    </Virtualizer>
  );
}
