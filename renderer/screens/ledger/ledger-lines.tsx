import styles from './ledger-lines.module.css';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { DeskFailure } from '../../api/desk.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { labelOfKind } from '../../../electron/words/tell-entry.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { LineWindow } from './line-window.tsx';
import { useLedgerLines, type LedgerFilter, type LedgerLine } from './use-ledger-lines.ts';

interface LedgerLinesProps {
  readonly filter: LedgerFilter;
  readonly before: number | null;
  /** Goes on below this place in a new stretch. */
  readonly onMove: (before: number | null) => void;
}

/** The records of the ledger, newest first. */
export function LedgerLines({ filter, before, onMove }: LedgerLinesProps) {
  const text = useText();
  const { ledger } = text;
  const { query, lines, isCut } = useLedgerLines(filter, before);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const last = lines.at(-1)?.seq ?? null;
  if (error instanceof DeskFailure)
    return (
      <Banner variant="stop">
        <div className={styles.failed}>
          {fill(ledger.failed, { why: failureText(error.failure, text) })}
          <Button onPress={() => void query.refetch()}>{ledger.again}</Button>
        </div>
      </Banner>
    );
  if (!query.isPending && lines.length === 0)
    return (
      <div className={styles.none}>
        <p>{ledger.none}</p>
        <p className={styles.soft}>{ledger.noneHint}</p>
      </div>
    );
  return (
    <LineWindow
      // Another list is shown from its top.
      key={JSON.stringify([filter, before])}
      label={ledger.list}
      items={lines}
      keyOf={({ entryId }) => entryId}
      head={<Head />}
      renderCells={(line) => <Cells line={line} />}
      onNearEnd={more}
      foot={
        <div className={styles.foot}>
          {isCut && last !== null ? (
            <Button onPress={() => onMove(last)}>{fill(ledger.more, { number: formatNumber(last) })}</Button>
          ) : hasNextPage || query.isPending ? (
            ledger.loading
          ) : (
            ledger.end
          )}
        </div>
      }
    />
  );
}

const columns = ['number', 'at', 'staff', 'kind', 'what', 'customer'] as const;

function Head() {
  const { head } = useText().ledger;
  return columns.map((column) => (
    <th key={column} scope="col" className={styles[column]}>
      {head[column]}
    </th>
  ));
}

function Cells({ line }: { readonly line: LedgerLine }) {
  const { language } = useLanguage();
  const { ledger } = useText();
  const { seq, recorded, staffLabel, kind, customerId } = line;
  const what = line[language];
  return (
    <>
      <td className={styles.number}>{formatNumber(seq)}</td>
      <td>{formatMinute(recorded, language)}</td>
      <td>{staffLabel}</td>
      <td>{labelOfKind(kind, language)}</td>
      <td title={what}>{what}</td>
      <td>
        {customerId !== null && (
          <Link className={styles.open} to={paths.customer(customerId)}>
            {ledger.open}
          </Link>
        )}
      </td>
    </>
  );
}
