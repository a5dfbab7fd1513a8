import type { RequestId } from '../ids.ts';
import type { z } from 'zod';
import { addDays, type CalendarDate } from '../dates/calendar-date.ts';
import { startOfTokyoDay, tokyoDateOf, type Instant } from '../dates/instant.ts';
import { done, fail } from '../result.ts';
import type { Notice } from '../notice/notice.ts';
import { isAny, type RequestType } from './request-types.ts';
import {
  answerWithinDays,
  type answerMethodSchema,
  type requestChannelSchema,
  type requesterSchema,
} from './request.ts';

/** A request as the clerk has taken it in. */
export interface ReceiveCommand {
  readonly requestTypes: RequestType[];
  readonly channel: z.infer<typeof requestChannelSchema>;
  readonly requester: z.infer<typeof requesterSchema>;
  readonly wantedMethod: z.infer<typeof answerMethodSchema> | null;
  /** In the customer's own words. */
  readonly scopeText: string | null;
  /** When it arrived; null for now. */
  readonly occurred: Instant | null;
}

/** Until when the shop means to have answered: the two weeks run from the arrival (Art. 39), however late it was typed in. */
export function answerDueOn(arrivedOn: CalendarDate): CalendarDate {
  return addDays(arrivedOn, answerWithinDays);
}

/** When a request of a day arrived; null for now. One of an earlier day has no hour: its day alone is recorded. */
export function arrivedAt(on: CalendarDate, today: CalendarDate): Instant | null {
  return on === today ? null : startOfTokyoDay(on);
}

/**
 * Decides whether a request is taken in, and what its entry says.
 *
 * @param requestId of the entry
 * @param paper what every slip says of its moment
 * @param notice whose fee the slip names, where anything may be charged (Art. 38)
 * @param at now
 */
export function decideReceived<P extends object>(
  requestId: RequestId,
  paper: P,
  notice: Pick<Notice, 'rights'> | null,
  { requestTypes, channel, requester, wantedMethod, scopeText, occurred: stated }: ReceiveCommand,
  at: Instant,
) {
  const occurred = stated ?? at;
  if (occurred > at) return fail('in_future');
  if (new Set(requestTypes).size < requestTypes.length) return fail('type_twice');
  if (wantedMethod !== null && !isAny(requestTypes, 'hasChoiceOfMethod')) return fail('no_choice_of_method');
  const dueOn = answerDueOn(tokyoDateOf(occurred));
  const said = { requestTypes, channel, requester, wantedMethod, dueOn, fee: feeOf(requestTypes, notice) };
  return done({ occurred, body: { requestId, scopeText, slip: { type: 'request' as const, ...paper, ...said } } });
}

/** What the notice says of the fee, where one may be charged; one that it does not name is not charged (Art. 32(1)(iii)). */
export function feeOf(types: readonly RequestType[], notice: Pick<Notice, 'rights'> | null): string | null {
  const fee = notice?.rights.fee ?? '';
  return fee === '' || !isAny(types, 'mayCost') ? null : fee;
}
