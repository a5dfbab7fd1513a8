import type { BodyOf } from '../entries/index.ts';
import type { TakeableKind } from './takeable.ts';

/** What an entry changes: the fields that it sets, the parts in a car, or the ground of everything after it. */
export type Touches = readonly string[] | 'everything';

const everything = () => 'everything' as const;

const touchedBy: { readonly [K in TakeableKind]: (body: BodyOf<K>) => Touches } = {
  // What rests on an answer are later answers, and the rule of consent sees to them.
  'consent.recorded': () => [],
  'notice.shown': () => [],
  // What a partner has to be told follows from all that was said and told.
  'sharing.partner_told': () => [],
  'customer.edited': ({ to }) => Object.keys(to),
  'person.edited': ({ to }) => Object.keys(to),
  'vehicle.added': everything,
  'vehicle.edited': ({ changes }) => Object.keys(changes.to),
  'vehicle.passed': ({ holders }) => holders.map(({ role }) => `part:${role}`),
  'vehicle.retired': () => ['retired'],
  'request.received': everything,
  'request.identified': everything,
  'request.decided': everything,
  'request.closed': everything,
  'slip.recall_closed': () => [],
  'slip.closed': () => [],
};

/** What an entry changes. */
export function touchesOf<K extends TakeableKind>(kind: K, body: BodyOf<K>): Touches {
  return touchedBy[kind](body);
}

/**
 * Whether something that was recorded later stands on an entry, so that it cannot be taken back alone: the same fields were
 * changed again, the car passed on once more, the request taken further.
 *
 * @param later what was recorded of the same customer, car or request since and was not taken back
 */
export function isBuiltUpon(own: Touches, later: readonly Touches[]): boolean {
  if (own === 'everything') return later.length > 0;
  return later.some((touches) => touches === 'everything' || touches.some((name) => own.includes(name)));
}
