import { isStop, type ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { scopeLabels } from '../../../electron/domain/notice/scope-label.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { ConsentSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import type { ChoiceLine, ChoiceList } from '../parts/part.ts';
import type { Choice } from '../parts/grid.ts';

/** A choice with the scope it is about. */
interface ScopedChoice {
  readonly scope: ScopeText;
  readonly choice: Choice;
}

/** What the confirmed entry stopped. */
export function stoppedList(
  notice: Notice,
  snapshot: ConsentSnapshot,
  decided: readonly { readonly scope: ScopeText; readonly answer: ConsentAnswerState }[],
  texts: SlipTexts,
): ChoiceList {
  const choices = decided.map(({ scope, answer }) => ({ scope, choice: { state: answer, isByNotice: false } }));
  return { id: 'stopped', title: texts.stop.stopped, lines: linesOf(choices, notice, snapshot, texts) };
}

/** What was stopped before and still is: the paper in the customer's hand names all that is stopped. */
export function stoppedBeforeList(
  notice: Notice,
  snapshot: ConsentSnapshot,
  decided: readonly { readonly scope: ScopeText }[],
  texts: SlipTexts,
): ChoiceList {
  const now = new Set(decided.map(({ scope }) => scope));
  const choices = snapshot.states
    .filter(({ scope, state }) => isStop(state) && !now.has(scope))
    .map(({ scope, state }) => ({ scope, choice: { state, isByNotice: false } }));
  return { id: 'stopped-before', title: texts.stop.stoppedBefore, lines: linesOf(choices, notice, snapshot, texts) };
}

/** What goes on after a stop: what is agreed, and what is used on notice alone and was not stopped. */
export function goingOnList(notice: Notice, snapshot: ConsentSnapshot, texts: SlipTexts): ChoiceList {
  const byNotice = new Set(notice.scopes.filter(({ basis }) => basis === 'notice').map(({ scope }) => scope));
  const choices = snapshot.states
    .map(({ scope, state }) => ({ scope, choice: { state, isByNotice: byNotice.has(scope) } }))
    .filter(
      ({ choice: { state, isByNotice } }) =>
        state === 'agreed' || (isByNotice && !isStop(state) && state !== 'pending'),
    );
  const lines = linesOf(choices, notice, snapshot, texts);
  const nothing: ChoiceLine = { of: texts.stop.none, details: '', choice: null };
  return { id: 'goes-on', title: texts.stop.goesOn, lines: lines.length === 0 ? [nothing] : lines };
}

/** One line for each purpose or partner and answer: its channels or items stand in one cell. */
function linesOf(
  choices: readonly ScopedChoice[],
  notice: Notice,
  { states }: ConsentSnapshot,
  texts: SlipTexts,
): readonly ChoiceLine[] {
  const labels = new Map(states.map(({ scope, label }) => [scope, label]));
  const lines = new Map<string, ChoiceLine>();
  for (const { scope, choice } of choices) {
    const old = labels.get(scope);
    const [of = '', narrower = ''] = old === undefined ? scopeLabels(scope, notice) : [old];
    const key = JSON.stringify([of, choice]);
    const details = [lines.get(key)?.details ?? '', narrower].filter((word) => word !== '').join(texts.separator);
    lines.set(key, { of, details, choice });
  }
  return [...lines.values()];
}
