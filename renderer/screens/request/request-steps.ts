import type { Output } from '../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import { type RequestStatus } from '../../../electron/domain/requests/flow.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import type { Language } from '../../../electron/domain/text/language.ts';
import { formatDay } from '../../text/screen-format.ts';
import type { Step } from '../../ui/step-line.tsx';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

/** How many of the five steps lie behind. */
const behind: Readonly<Record<RequestStatus, number>> = {
  received: 1,
  identified: 2,
  decided: 3,
  closed: 5,
  withdrawn: 1,
};

/** 受付 → 本人確認 → 判断 → 回答 → 完了, each with what came of it or nothing yet. */
export function requestSteps(
  request: Output<'request.get'>,
  { requests: words }: Catalogue,
  language: Language,
): readonly Step[] {
  const { status, types, receivedAt, identity, decisions, delivery, closedAt } = request;
  const { steps, decide, close } = words;
  const isWithdrawn = status === 'withdrawn';
  const skipsIdentity = identity === null && (!isAny(types, 'needsIdentity') || behind[status] > 2);
  const at = status === 'received' && skipsIdentity ? 2 : behind[status];
  const day = (date: CalendarDate | undefined) => (date === undefined ? undefined : formatDay(date, language));
  const closedOn = closedAt === null ? undefined : day(tokyoDateOf(closedAt));
  const notes = [
    day(tokyoDateOf(receivedAt)),
    identity === null ? (skipsIdentity ? steps.notNeeded : undefined) : day(identity.seenOn),
    decisions === null
      ? undefined
      : [...new Set(decisions.map(({ outcome }) => decide.outcomes[outcome]))].join(words.separator),
    delivery === null ? undefined : close.deliveries[delivery],
    closedOn,
  ];
  const labels = [steps.receive, steps.identify, steps.decide, steps.close, isWithdrawn ? steps.withdrawn : steps.done];
  return labels.map((label, index) => ({
    id: String(index),
    label,
    note: notes[index],
    state: stateOf(index),
  }));

  function stateOf(index: number): Step['state'] {
    if (isWithdrawn) return index === 0 || index === 4 || (index === 1 && identity !== null) ? 'done' : 'left_out';
    if (index === 1 && skipsIdentity) return 'left_out';
    if (index < at) return 'done';
    return index === at ? 'now' : 'later';
  }
}
