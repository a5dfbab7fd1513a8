import type { RequestId } from '../../../electron/domain/ids.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
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
  const isRefused = moment.random.chance(0.15);
  const decision = isRefused
    ? { outcome: 'refused' as const, ground: 'rights_of_others' as const, reason: '見本の理由によりお応えできません。' }
    : { outcome: 'granted' as const, ground: null, reason: null };
  const id = () => moment.newId();
  const identified: readonly AnyNewEntry[] = isAny([type], 'needsIdentity')
    ? [{ id: id(), kind: 'request.identified', subject, body: { requestId, identity } }]
    : [];
  const all: readonly AnyNewEntry[] = [
    ...identified,
    { id: id(), kind: 'request.decided', subject, body: { requestId, decision } },
    {
      id: id(),
      kind: 'request.closed',
      subject,
      body: { requestId, how: { as: 'answered', delivery: 'handed_over' } },
    },
  ];
  return moment.random.chance(0.7) ? all : all.slice(0, moment.random.below(all.length));
}
