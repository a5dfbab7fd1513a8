import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './choices.module.css';
import { TriangleAlert } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Answer } from '../../../../electron/domain/consent/decision.ts';
import { stopAnswer } from '../../../../electron/domain/consent/stop.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { formatScope, type ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { circledNumber } from '../../../text/format.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isImeKey } from '../../../ui/ime-key.ts';
import { useFocusStart } from '../../../ui/focus-start.ts';
import { nextAnswer } from '../../../widgets/consent/changes.ts';
import { Chip } from './chip.tsx';
import { PartnerNote } from './partner-note.tsx';
import { RowAnswer } from './row-answer.tsx';
import {
  firstScope,
  choiceGridOf,
  nextCell,
  partnerRows,
  type Direction,
} from '../../../widgets/consent/choice-grid.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';
import {
  groupOf,
  nextGroup,
  partnerGroup,
  purposeGroup,
  recipientGroup,
  scopesOfGroup,
} from '../../../widgets/consent/choice-groups.ts';
import { scopeWords } from '../../../widgets/consent/scope-words.ts';
import { classNames } from '../../../ui/class-names.ts';

interface ChoicesProps {
  readonly customerId: CustomerId;
  readonly notice: Notice;
  readonly presentOf: (scope: string) => CurrentState;
  readonly chosenOf: (scope: string) => Answer | null;
  /** Null takes the change back. */
  readonly onChoose: (scope: ScopeText, answer: Answer | null) => void;
  /** Answers for these choices at once; of a choice without an answer the change is taken back. */
  readonly onChooseAll: (scopes: readonly ScopeText[], answers: ReadonlyMap<ScopeText, Answer>) => void;
}

function isDirection(key: string): key is Direction {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
}

/** The answer that a key stands for: a number key of any width, or the mark itself. Null takes the change back. */
function answerOfKey(key: string, { state }: CurrentState): Answer | null | undefined {
  switch (key.normalize('NFKC')) {
    case '1':
    case '○':
      return 'agreed';
    case '2':
    case '×':
      return stopAnswer(state);
    case '3':
      return 'pending';
    case '0':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}

/** With Shift a digit answers for a whole row, with Ctrl for everything: whatever sign stands above it on this keyboard. */
function digitForMany({ shiftKey, ctrlKey, code }: KeyboardEvent): string | undefined {
  return shiftKey || ctrlKey ? /^Digit([0-3])$/.exec(code)?.[1] : undefined;
}

/**
 * Every choice of the notice, to be pressed, or answered with a key that goes on to the next one; arrows lead from one to another,
 * with Shift a key answers for a whole row, and with Ctrl for everything.
 */
export function Choices({ customerId, notice, presentOf, chosenOf, onChoose, onChooseAll }: ChoicesProps) {
  const { consent } = useText();
  const grid = choiceGridOf(notice);
  const chips = useRef(new Map<ScopeText, HTMLButtonElement>());
  const [current, setCurrent] = useState(firstScope(grid));
  useFocusStart();
  const order = grid.flat().filter((scope) => scope !== null);
  const basis = new Map(notice.scopes.map(({ scope, basis: one }) => [scope, one]));
  const onKeyDown = (scope: ScopeText, event: KeyboardEvent) => {
    // The Enter that opened the customer is perhaps still held down.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    const { key, ctrlKey } = event;
    const digit = digitForMany(event);
    if ((ctrlKey && digit === undefined) || event.altKey || event.metaKey || isImeKey(event.nativeEvent)) return;
    if (isDirection(key)) {
      event.preventDefault();
      const next = nextCell(grid, scope, key);
      if (next !== null) chips.current.get(next)?.focus();
      return;
    }
    const answer = answerOfKey(digit ?? key, presentOf(scope));
    if (answer === undefined) return;
    event.preventDefault();
    // A key that is held down would answer for everything.
    if (event.repeat) return;
    if (digit === undefined) onChoose(scope, answer);
    else answerMany(ctrlKey ? order : scopesOfGroup(notice, groupOf(scope)), (one) => answerOfKey(digit, one) ?? null);
    if (answer === null || ctrlKey) return;
    const next = digit === undefined ? order[order.indexOf(scope) + 1] : nextGroup(order, scope);
    if (next !== undefined && next !== null) chips.current.get(next)?.focus();
  };
  const answerMany = (scopes: readonly ScopeText[], answerTo: (present: CurrentState) => Answer | null) => {
    const answers = scopes.flatMap((scope) => {
      const answer = answerTo(presentOf(scope));
      return answer === null ? [] : [[scope, answer] as const];
    });
    onChooseAll(scopes, new Map(answers));
  };
  const whole = (what: string, group: string) => (
    <RowAnswer
      what={what}
      onAnswer={(answer) =>
        answerMany(scopesOfGroup(notice, group), ({ state }) => (answer === 'agreed' ? answer : stopAnswer(state)))
      }
    />
  );
  const chip = (scope: ScopeText) => {
    if (!basis.has(scope)) return <span className={styles.none}>{consent.notOffered}</span>;
    const present = presentOf(scope);
    const chosen = chosenOf(scope);
    return (
      <Chip
        ref={(element) => {
          if (element === null) chips.current.delete(scope);
          else chips.current.set(scope, element);
        }}
        what={scopeWords(scope, notice, consent)}
        present={present}
        chosen={chosen}
        isByNotice={basis.get(scope) === 'notice'}
        isOnTheWay={scope === current}
        onPress={() => onChoose(scope, nextAnswer(present.state, chosen))}
        onKeyDown={(event) => onKeyDown(scope, event)}
        onFocus={() => setCurrent(scope)}
      />
    );
  };
  return (
    <div className={styles.all}>
      <UseTable notice={notice} chip={chip} whole={whole} />
      <div className={styles.cards}>
        <PartnerCards notice={notice} chip={chip} whole={whole} customerId={customerId} />
        <RecipientCard notice={notice} chip={chip} whole={whole} />
      </div>
      {[...basis.values()].includes('notice') && <p className={styles.note}>{consent.byNotice}</p>}
    </div>
  );
}

interface PartProps {
  readonly notice: Notice;
  readonly chip: (scope: ScopeText) => ReactNode;
  /** The way to answer for a whole group, by what it is about. */
  readonly whole: (what: string, group: string) => ReactNode;
}

function UseTable({ notice, chip, whole }: PartProps) {
  const { consent } = useText();
  const { language } = notice;
  return (
    <section className={styles.sheet}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{consent.matrix}</th>
            <th scope="col" className={styles.whole}>
              {consent.row.head}
            </th>
            {notice.channels.map(({ code, shortLabel }) => (
              <th key={code} scope="col" lang={language}>
                {shortLabel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notice.purposes.map((purpose, index) => (
            <tr key={purpose.code}>
              <th scope="row">
                <span className={styles.purpose} lang={language}>
                  {purpose.label}
                </span>
                <span className={styles.number}>{fill(consent.purpose, { number: circledNumber(index) })}</span>
              </th>
              <td className={styles.whole}>{whole(purpose.shortLabel, purposeGroup(purpose.code))}</td>
              {notice.channels.map((channel) => (
                <td key={channel.code}>
                  <span className={styles.way} lang={language} aria-hidden>
                    {channel.shortLabel}
                  </span>
                  <div className={styles.cell}>
                    {chip(formatScope({ kind: 'use', purpose: purpose.code, channel: channel.code }))}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PartnerCards({ customerId, notice, chip, whole }: PartProps & Pick<ChoicesProps, 'customerId'>) {
  const { language } = useLanguage();
  const { consent } = useText();
  const rows = partnerRows(notice);
  return notice.partners.map(({ code, shortName, name }) => (
    <section key={code} className={classNames(styles.sheet, styles.card)}>
      <div className={styles.cardHead}>
        <h2 lang={notice.language}>
          <span className={styles.shortName}>{shortName}</span>
          <span className={styles.fullName}>{name}</span>
          {notice.responsibleParty === null && (
            <span className={styles.nobody} lang={language}>
              <TriangleAlert aria-hidden />
              {consent.nobody}
            </span>
          )}
        </h2>
        {whole(shortName, partnerGroup(code))}
      </div>
      <ul>
        {rows.map(({ label, scope }) => (
          <li key={label}>
            <span lang={notice.language}>{label}</span>
            {chip(scope(code))}
          </li>
        ))}
      </ul>
      <PartnerNote customerId={customerId} partner={code} />
    </section>
  ));
}

function RecipientCard({ notice, chip, whole }: PartProps) {
  const { consent } = useText();
  if (notice.recipients.length === 0) return null;
  return (
    <section className={classNames(styles.sheet, styles.card)}>
      <div className={styles.cardHead}>
        <h2>{consent.recipients}</h2>
        {whole(consent.recipients, recipientGroup)}
      </div>
      <ul>
        {notice.recipients.map(({ code, name }) => (
          <li key={code}>
            <span lang={notice.language}>{name}</span>
            {chip(formatScope({ kind: 'provide', recipient: code }))}
          </li>
        ))}
      </ul>
    </section>
  );
}
