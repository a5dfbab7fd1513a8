import styles from './ledger-lines.module.css';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { DeskFailure } from '../../api/desk.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { failureText } from '../../text/failure-text.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import type { Language } from '../../../electron/domain/text/language.ts';
import { tellNamedGiver } from '../../../electron/words/tell-consent.ts';
import { labelOfKind } from '../../../electron/words/tell-entry.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMinute } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';
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
  const { language } = useLanguage();
  const columns = useMemo(() => columnsIn(language, text), [language, text]);
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
    <div className={styles.list}>
      <LongTable
        // Another list is shown from its top.
        key={JSON.stringify([filter, before])}
        label={ledger.list}
        columns={columns}
        rows={lines}
        keyOf={({ entryId }) => entryId}
        onNearEnd={more}
      />
      {(isFetchingNextPage || query.isPending) && <output className={styles.loading}>{ledger.loading}</output>}
      {!hasNextPage && !query.isPending && (
        <div className={styles.foot}>
          {isCut && last !== null ? (
            <Button onPress={() => onMove(last)}>{fill(ledger.more, { number: formatNumber(last) })}</Button>
          ) : (
            ledger.end
          )}
        </div>
      )}
    </div>
  );
}

/** What happened, and of an answer who gave it by name: it stands first, where a narrow column does not cut it. */
function saidIn(line: LedgerLine, language: Language, { customers, consent }: Catalogue): string {
  const { giver } = line;
  if (giver === null || giver.givenBy.who === 'self') return line[language];
  const named = fill(customers.history.giver, { giver: tellNamedGiver(giver, consent.told) });
  return `${named}${customers.history.comma}${line[language]}`;
}

/** The columns in this language. */
function columnsIn(language: Language, text: Catalogue): readonly LongTableColumn<LedgerLine>[] {
  const { head, open } = text.ledger;
  const { sama } = text.home.due;
  return [
    {
      id: 'number',
      head: head.number,
      width: 88,
      isNumber: true,
      isRowHeader: true,
      cell: ({ seq }) => formatNumber(seq),
    },
    {
      id: 'at',
      head: head.at,
      width: language === 'ja' ? 200 : 248,
      cell: ({ recorded }) => formatMinute(recorded, language),
    },
    { id: 'staff', head: head.staff, width: 120, cell: ({ staffLabel }) => staffLabel },
    { id: 'kind', head: head.kind, width: 216, isRowHeader: true, cell: ({ kind }) => labelOfKind(kind, language) },
    {
      id: 'what',
      head: head.what,
      minWidth: 240,
      cell: (line) => {
        const said = saidIn(line, language, text);
        return <span title={said}>{said}</span>;
      },
    },
    {
      id: 'customer',
      head: head.customer,
      width: 176,
      cell: ({ customerId, customerName: name }) =>
        customerId !== null && (
          <Link className={styles.open} to={paths.customer(customerId)} title={name ?? undefined}>
            {name === null ? open : fill(sama, { name })}
          </Link>
        ),
    },
  ];
}
