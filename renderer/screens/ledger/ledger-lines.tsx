import styles from './ledger-lines.module.css';
import { useCallback, useMemo } from 'react';
import { DeskFailure } from '../../api/desk.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { useNarrowScreen } from '../../ui/use-screen-size.ts';
import { columnsIn, foldedColumnsIn } from './ledger-columns.tsx';
import { isEverything, useLedgerLines, type LedgerFilter } from './use-ledger-lines.ts';

interface LedgerLinesProps {
  readonly filter: LedgerFilter;
  readonly before: number | null;
  /** What helps where there is none. */
  readonly noneHint?: string;
  /** Goes on below this place in a new stretch. */
  readonly onMove: (before: number | null) => void;
}

/** The records of the ledger, newest first. */
export function LedgerLines({ filter, before, noneHint, onMove }: LedgerLinesProps) {
  const text = useText();
  const { ledger } = text;
  const { language } = useLanguage();
  const isNarrow = useNarrowScreen();
  const columns = useMemo(
    () => (isNarrow ? foldedColumnsIn(language, text) : columnsIn(language, text)),
    [isNarrow, language, text],
  );
  const { query, lines, isCut, total } = useLedgerLines(filter, before);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const last = lines.at(-1)?.seq ?? null;
  if (error instanceof DeskFailure)
    return (
      <Banner variant="stop" actions={<Button onPress={() => void query.refetch()}>{ledger.again}</Button>}>
        {fill(ledger.failed, { why: failureText(error.failure, text) })}
      </Banner>
    );
  if (!query.isPending && lines.length === 0)
    return (
      <div className={styles.none}>
        <p>{ledger.none}</p>
        {noneHint !== undefined && <p className={styles.soft}>{noneHint}</p>}
      </div>
    );
  return (
    <div className={styles.list}>
      <LongTable
        // Another list is shown from its top.
        key={JSON.stringify([filter, before])}
        label={ledger.list}
        columns={columns}
        lines={isNarrow ? 2 : 1}
        rows={lines}
        keyOf={({ entryId }) => entryId}
        total={total}
        onNearEnd={more}
      />
      {(isFetchingNextPage || query.isPending) && <output className={styles.loading}>{ledger.loading}</output>}
      {!hasNextPage && !query.isPending && (
        <div className={styles.foot}>
          {isCut && last !== null ? (
            <Button onPress={() => onMove(last)}>{fill(ledger.more, { number: formatNumber(last) })}</Button>
          ) : isEverything(filter) ? (
            ledger.end
          ) : (
            ledger.endOfSome
          )}
        </div>
      )}
    </div>
  );
}
