import type { RequestId } from '../../../electron/domain/ids.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { outcomesOf } from '../../../electron/domain/requests/decision.ts';
import { decliningOf } from '../../../electron/domain/requests/grounds.ts';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import type { RequestType } from '../../../electron/domain/requests/request-types.ts';
import type { AnyNewEntry } from '../../../db/ledger/append.ts';
import type { KnownCustomer } from './customer.ts';
import type { Moment } from './visit.ts';

/** How far the shop has seen a request through: most of them to the end, some to each step. */
export function requestSteps(
  customer: KnownCustomer,
  moment: Moment,
  requestId: RequestId,
  type: RequestType,
): readonly AnyNewEntry[] {
  const subject = customer.id;
  const seenOn = tokyoDateOf(moment.at);
  const identity = { method: 'document' as const, document: 'driving_licence' as const, seenOn };
  const isDeclined = moment.random.chance(0.15);
  const ground = isDeclined ? (decliningOf(type)?.grounds[0] ?? null) : null;
  const [done = 'granted'] = outcomesOf(type);
  const decision =
    ground === null
      ? { type, outcome: done, ground, reason: null }
      : { type, outcome: 'refused' as const, ground, reason: '見本の理由によりお応えできません。' };
  const id = () => moment.newId();
  const identified: readonly AnyNewEntry[] = isAny([type], 'needsIdentity')
    ? [{ id: id(), kind: 'request.identified', subject, body: { requestId, identity } }]
    : [];
  const all: readonly AnyNewEntry[] = [
    ...identified,
    { id: id(), kind: 'request.decided', subject, body: { requestId, decisions: [decision] } },
    {
      id: id(),
      kind: 'request.closed',
      subject,
      body: { requestId, how: { as: 'answered', delivery: 'handed_over' } },
    },
  ];
  return moment.random.chance(0.7) ? all : all.slice(0, moment.random.below(all.length));
}
