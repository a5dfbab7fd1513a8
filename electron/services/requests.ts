import { findSlip, listRequests } from '../../db/queries/slips.ts';
import { done, failed, invalid } from '../contract/failure.ts';
import type { Input } from '../contract/table.ts';
import { addDays } from '../domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { isSameValue } from '../domain/ledger/changes.ts';
import type { BodyOf } from '../domain/ledger/kinds/index.ts';
import { answerWithinDays } from '../domain/requests/request.ts';
import { nowAt, recordNow, type Desk } from './desk.ts';
import type { DeskHandlers } from './handlers.ts';
import { once, type Refusal } from './once.ts';
import { commonSnapshot } from './slip-snapshots.ts';
import { issuedSlip } from './slips.ts';

function receive(desk: Desk, input: Input<'request.receive'>): Refusal {
  const { id, customerId, requestTypes, channel, requester, wantedMethod, scopeText } = input;
  const at = nowAt(desk);
  const occurred = input.occurred ?? at;
  if (occurred > at) return invalid('occurred', 'in_future');
  if (new Set(requestTypes).size < requestTypes.length) return invalid('requestTypes', 'type_twice');
  const common = commonSnapshot(desk, customerId, at);
  if (common === null) return failed({ kind: 'not_found' });
  const body = {
    requestId: id,
    scopeText,
    slip: {
      type: 'request' as const,
      ...common,
      requestTypes,
      channel,
      requester,
      wantedMethod,
      // The two weeks run from the arrival (Art. 39), however late it was typed in.
      dueOn: addDays(tokyoDateOf(occurred), answerWithinDays),
      feeYen: 0,
    },
  };
  recordNow(desk, [{ id, kind: 'request.received', subject: customerId, occurred, body }], at);
  return null;
}

function isSameRequest({ scopeText, slip }: BodyOf<'request.received'>, input: Input<'request.receive'>): boolean {
  const { requestTypes, channel, requester, wantedMethod } = slip;
  return isSameValue(
    { requestTypes, channel, requester, wantedMethod, scopeText },
    {
      requestTypes: input.requestTypes,
      channel: input.channel,
      requester: input.requester,
      wantedMethod: input.wantedMethod,
      scopeText: input.scopeText,
    },
  );
}

/** Requests: taking them in. */
export const requestHandlers: Pick<DeskHandlers, 'request.receive' | 'request.list'> = {
  'request.receive': (desk, input) =>
    once(
      desk,
      {
        id: input.id,
        kind: 'request.received',
        subject: input.customerId,
        isSame: (body) => isSameRequest(body, input),
      },
      () => receive(desk, input),
      () => issuedSlip(findSlip(desk.db, input.id)),
    ),
  'request.list': (desk, { customerId }) => done(listRequests(desk.db, customerId)),
};
