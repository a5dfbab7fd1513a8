import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './history-tab.module.css';
import { groupAnswers } from '../../../../electron/domain/consent/answered-groups.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { tokyoDateOf, tokyoTimeOf } from '../../../../electron/domain/dates/instant.ts';
import { StateMark } from '../../../documents/parts/state-mark.tsx';
import { EvidenceButton } from '../../../widgets/evidence/evidence-button.tsx';
import { fill } from '../../../../electron/words/fill.ts';
import { tellNamedGiver } from '../../../../electron/words/tell-consent.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { scopePhrase } from '../../../text/scope-phrase.ts';
import { formatDay } from '../../../text/screen-format.ts';
import { TakeBackButton, TakingBackNotes } from './taking-back.tsx';

type Line = Output<'customer.history'>[number];

/** One thing that happened: when, what in words, and who wrote it down; a consent with every answer. */
export function HistoryLine({ customerId, line }: { readonly customerId: CustomerId; readonly line: Line }) {
  const { history } = useText().customers;
  const { language } = useLanguage();
  const { entryId, kind, recorded, occurred, staffLabel, evidence } = line;
  const said = language === 'ja' ? line.ja : line.en;
  const happened = tokyoDateOf(occurred);
  return (
    <li className={styles.line} {...(line.voided !== null && { 'data-voided': true })}>
      <time dateTime={recorded}>{tokyoTimeOf(recorded)}</time>
      <div className={styles.words}>
        <p>
          {/* The core names a kind that it does not know by its code. */}
          {said === kind ? history.unreadable : said}
          {happened !== tokyoDateOf(recorded) && (
            <span className={styles.occurred}>{fill(history.occurred, { date: formatDay(happened, language) })}</span>
          )}
        </p>
        <Giver line={line} />
        <TakingBackNotes line={line} />
        <Answers line={line} />
        <Papers line={line} />
        {/* The sentence names the proof; this opens it, where it is more than words. */}
        {evidence !== null && <EvidenceButton customerId={customerId} entryId={entryId} kind={evidence.kind} />}
        <TakeBackButton customerId={customerId} line={line} />
      </div>
      <span className={styles.staff}>
        {staffLabel === '' ? history.byProgram : fill(history.by, { staff: staffLabel })}
      </span>
    </li>
  );
}

/** Who answered in the customer's place, by name. */
function Giver({ line: { giver } }: { readonly line: Line }) {
  const { customers, consent } = useText();
  if (giver === null || giver.givenBy.who === 'self') return null;
  return <p>{fill(customers.history.giver, { giver: tellNamedGiver(giver, consent.told) })}</p>;
}

/** ○ 同意 整備・車検のご案内（郵便・電話） */
function Answers({ line: { decisions } }: { readonly line: Line }) {
  const { customers, consent } = useText();
  const labels = new Map(decisions.map((decision) => [decision.scope, decision.labels]));
  const answers = groupAnswers(
    decisions,
    ({ answer }) => answer,
    (scope) => scopePhrase(scope, labels.get(scope) ?? [scope], consent.group),
  );
  if (answers.length === 0) return null;
  return (
    <dl className={styles.answers}>
      {answers.map(({ answer, groups }) => (
        <div key={answer} data-state={answer}>
          <dt>
            <StateMark state={answer} />
            {consent.state[answer]}
          </dt>
          <dd>
            {groups.map(({ head, details }) => (
              <span key={head}>
                {details.length === 0
                  ? head
                  : fill(customers.history.details, { head, details: details.join(customers.history.separator) })}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** By which words was answered, which notice was shown, and the slip. */
function Papers({ line: { decisions, wordsVersion, shownVersion, receiptNo } }: { readonly line: Line }) {
  const { history } = useText().customers;
  const papers = [
    decisions.length > 0 && wordsVersion === null && history.notShown,
    wordsVersion !== null && fill(history.words, { version: wordsVersion }),
    shownVersion !== null && fill(history.shown, { version: shownVersion }),
    receiptNo !== null && fill(history.slip, { receiptNo }),
  ].filter((words) => words !== false);
  if (papers.length === 0) return null;
  return <p className={styles.papers}>{papers.join(history.comma)}</p>;
}
