import styles from './write.module.css';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { movedRow } from '../../../../electron/domain/notice/drafting/rows.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { rowAdder, rowAdderIn, useAddedRow } from '../../../ui/added-row.ts';

interface EditRowsProps<T> {
  readonly title: string;
  readonly hint?: string;
  readonly rows: readonly T[];
  /** Fewer there cannot be. */
  readonly least?: number;
  /** More there cannot be. */
  readonly most: number;
  readonly keyOf: (row: T, at: number) => string;
  /** What a row is called, for its buttons. */
  readonly nameOf: (row: T) => string;
  readonly addLabel: string;
  readonly newRow: () => T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly children: (row: T, at: number) => ReactNode;
}

/** Rows of a kind, to be added, moved and taken away. */
export function EditRows<T>(props: EditRowsProps<T>) {
  const { title, hint, rows, least = 0, most, keyOf, nameOf, addLabel, newRow, onChange, children } = props;
  const { row: words } = useText().notice.write;
  const list = useRef<HTMLFieldSetElement>(null);
  const remove = (at: number) => {
    onChange(rows.toSpliced(at, 1));
    // The pressed button goes with its row; whoever works with the keys goes on from here.
    rowAdderIn(list.current)?.focus();
  };
  return (
    <fieldset ref={list} className={styles.rows}>
      <legend>{title}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {rows.map((row, at) => {
        const label = nameOf(row) === '' ? words.blank : nameOf(row);
        return (
          <EditRow key={keyOf(row, at)}>
            <div className={styles.rowFields}>{children(row, at)}</div>
            <div className={styles.rowTools}>
              <MoveTools label={label} at={at} count={rows.length} onMove={(by) => onChange(movedRow(rows, at, by))} />
              <Tool label={fill(words.remove, { label })} isDisabled={rows.length <= least} onPress={() => remove(at)}>
                <X aria-hidden />
              </Tool>
            </div>
          </EditRow>
        );
      })}
      <div className={styles.add} {...rowAdder}>
        <Button variant="quiet" isDisabled={rows.length >= most} onPress={() => onChange([...rows, newRow()])}>
          <Plus aria-hidden />
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

/** One row with its tools. One that was just added has the focus. */
function EditRow({ children }: { readonly children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useAddedRow(row);
  return (
    <div ref={row} className={styles.row}>
      {children}
    </div>
  );
}

interface MoveToolsProps {
  readonly label: string;
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
}

/** The ways of a row up and down. */
export function MoveTools({ label, at, count, onMove }: MoveToolsProps) {
  const { row: words } = useText().notice.write;
  return (
    <>
      <Tool label={fill(words.up, { label })} isDisabled={at === 0} onPress={() => onMove(-1)}>
        <ArrowUp aria-hidden />
      </Tool>
      <Tool label={fill(words.down, { label })} isDisabled={at === count - 1} onPress={() => onMove(1)}>
        <ArrowDown aria-hidden />
      </Tool>
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ label, ...props }: ToolProps) {
  return <PlainButton {...props} className={classNames(styles.tool)} aria-label={label} />;
}
