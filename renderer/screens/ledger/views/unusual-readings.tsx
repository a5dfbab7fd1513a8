import styles from './views.module.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { graceMinutes, manyCustomers, shortMinutes } from '../../../../electron/domain/audit/unusual-reading.ts';
import type { CalendarDate } from '../../../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf, tokyoTimeOf } from '../../../../electron/domain/dates/instant.ts';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import type { Language } from '../../../../electron/domain/text/language.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { DeskFailure } from '../../../api/desk.ts';
import { ask } from '../../../api/queries.ts';
import { failureText } from '../../../text/failure-text.ts';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, formatMinute } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { LongTable, type LongTableColumn } from '../../../ui/long-table.tsx';

type Unusual = Output<'ledger.unusual'>;
type Reading = Unusual['readings'][number];

interface UnusualReadingsProps {
  /** Shows all that this person did on that day. */
  readonly onShow: (staffId: StaffId, on: CalendarDate) => void;
}

/** Whose reading was not what a day at the counter brings: a reason to ask, no verdict. */
export function UnusualReadings({ onShow }: UnusualReadingsProps) {
  const text = useText();
  const { language } = useLanguage();
  const { ledger } = text;
  const words = ledger.unusual;
  const { data, error, refetch } = useQuery(ask('ledger.unusual', {}));
  const columns = useMemo(() => columnsIn(language, words, onShow), [language, words, onShow]);
  if (error instanceof DeskFailure)
    return (
      <Banner variant="stop" actions={<Button onPress={() => void refetch()}>{ledger.again}</Button>}>
        {fill(ledger.failed, { why: failureText(error.failure, text) })}
      </Banner>
    );
  if (data === undefined) return <output className={styles.ask}>{ledger.loading}</output>;
  return (
    <>
      <Rules unusual={data} words={words} language={language} />
      {data.readings.length === 0 ? (
        <p className={styles.ask}>{words.none}</p>
      ) : (
        <div className={styles.list}>
          <LongTable
            label={words.list}
            columns={columns}
            rows={data.readings}
            keyOf={({ why, staffId, from }) => `${why} ${staffId} ${from}`}
            total={data.readings.length}
            onNearEnd={() => {}}
          />
          {data.isCut && <p>{fill(words.cut, { count: formatNumber(data.readings.length) })}</p>}
        </div>
      )}
    </>
  );
}

interface RulesProps {
  readonly unusual: Unusual;
  readonly words: Catalogue['ledger']['unusual'];
  readonly language: Language;
}

/** What is listed, so that nobody takes it for more than it is. */
function Rules({ unusual, words, language }: RulesProps) {
  const { since, looks, shops, readings } = unusual;
  const known = shops.filter(({ isKnown }) => isKnown);
  return (
    <div className={styles.rules}>
      <p>{fill(words.lead, { since: formatDay(since, language), looks: formatNumber(looks) })}</p>
      <ul>
        <li>{fill(words.many, { minutes: shortMinutes, customers: manyCustomers })}</li>
        {known.length > 0 && (
          <li>
            {fill(words.outOfHours, {
              grace: graceMinutes,
              hours: known.map(({ name, hours }) => fill(words.hours, { shop: name, hours })).join(words.comma),
            })}
          </li>
        )}
      </ul>
      {shops
        .filter(({ isKnown }) => !isKnown)
        .map(({ name, hours }) => (
          <p key={name} className={styles.unknown}>
            {fill(words.unknownHours, { shop: name, hours })}
          </p>
        ))}
      {readings.length > 0 && <p>{words.note}</p>}
    </div>
  );
}

function columnsIn(
  language: Language,
  words: Catalogue['ledger']['unusual'],
  onShow: UnusualReadingsProps['onShow'],
): readonly LongTableColumn<Reading>[] {
  const { head } = words;
  return [
    {
      id: 'when',
      head: head.when,
      width: language === 'ja' ? 256 : 304,
      cell: (reading) => range(reading, language, words),
    },
    { id: 'staff', head: head.staff, width: 120, isRowHeader: true, cell: ({ staffLabel }) => staffLabel },
    { id: 'why', head: head.why, minWidth: 136, cell: ({ why }) => words.why[why] },
    {
      id: 'customers',
      head: head.customers,
      width: 88,
      isNumber: true,
      cell: ({ customers }) => fill(words.customers, { count: formatNumber(customers) }),
    },
    {
      id: 'show',
      head: head.show,
      width: language === 'ja' ? 176 : 232,
      cell: ({ staffId, from }) => (
        <Button variant="quiet" size="small" onPress={() => onShow(staffId, tokyoDateOf(from))}>
          {words.show}
        </Button>
      ),
    },
  ];
}

function range({ from, to }: Reading, language: Language, { range: words }: RulesProps['words']): string {
  return from === to
    ? formatMinute(from, language)
    : fill(words, {
        from: formatMinute(from, language),
        to: tokyoDateOf(from) === tokyoDateOf(to) ? tokyoTimeOf(to) : formatMinute(to, language),
      });
}
