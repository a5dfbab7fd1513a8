import './history-tab.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { tokyoDateOf, tokyoTimeOf } from '../../../../electron/domain/dates/instant.ts';
import { ask } from '../../../api/queries.ts';
import { fill } from '../../../text/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, formatWeekday } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EvidenceButton } from '../../evidence/evidence-button.tsx';
import { evidenceWords } from '../../evidence/evidence-words.ts';

type Line = Output<'customer.history'>[number];

/** So many lines are drawn at first; a customer of twenty years has thousands. */
const firstLines = 60;

function byDay(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = tokyoDateOf(line.recorded);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return days;
}

/** Everything that happened to this customer's record, newest first, day by day. */
export function HistoryTab({ customerId }: { readonly customerId: string }) {
  const { history, screen } = useText().customer;
  const { language } = useLanguage();
  const { data } = useQuery(ask('customer.history', { customerId }));
  const [isOpenedHidden, setIsOpenedHidden] = useState(false);
  const [limit, setLimit] = useState(firstLines);
  if (data === undefined) return null;
  const lines = isOpenedHidden ? data.filter(({ kind }) => kind !== 'customer.opened') : data;
  const left = lines.length - limit;
  return (
    <Card
      title={screen.history}
      aside={
        <div className="history-filter">
          <Checkbox
            name="hideOpened"
            label={history.hideOpened}
            isSelected={isOpenedHidden}
            onChange={setIsOpenedHidden}
          />
        </div>
      }
    >
      {lines.length === 0 && <p>{history.empty}</p>}
      {[...byDay(lines.slice(0, limit))].map(([day, ofDay]) => (
        <section key={day} className="history-day">
          <h3>{formatWeekday(day, language)}</h3>
          <ol>
            {ofDay.map((line) => (
              <HistoryLine key={line.entryId} customerId={customerId} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {left > 0 && (
        <div>
          <Button onPress={() => setLimit(lines.length)}>{fill(history.more, { count: left })}</Button>
        </div>
      )}
    </Card>
  );
}

interface HistoryLineProps {
  readonly customerId: string;
  readonly line: Line;
}

function HistoryLine({ customerId, line }: HistoryLineProps) {
  const { consent, customer } = useText();
  const { history } = customer;
  const { language } = useLanguage();
  const { entryId, kind, recorded, occurred, staffLabel, evidence } = line;
  const said = language === 'ja' ? line.ja : line.en;
  const happened = tokyoDateOf(occurred);
  return (
    <li className="history-line">
      <time dateTime={recorded}>{tokyoTimeOf(recorded)}</time>
      <span className="history-words">
        {/* The core names a kind that it does not know by its code. */}
        {said === kind ? history.unreadable : said}
        {happened !== tokyoDateOf(recorded) && (
          <span className="history-occurred">{fill(history.occurred, { date: formatDay(happened, language) })}</span>
        )}
        {evidence !== null && (
          <span className="history-evidence">
            {evidenceWords(evidence, consent)}
            <EvidenceButton customerId={customerId} entryId={entryId} kind={evidence.kind} />
          </span>
        )}
      </span>
      <span className="history-staff">
        {staffLabel === '' ? history.byProgram : fill(history.by, { staff: staffLabel })}
      </span>
    </li>
  );
}
