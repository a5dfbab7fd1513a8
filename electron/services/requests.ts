import type { AnyNewEntry } from '../../db/ledger/append.ts';
import { findRequest, listOpenRequests } from '../../db/queries/requests.ts';
import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import { findSlip } from '../../db/queries/slips.ts';
import { listRequests } from '../../db/queries/requests.ts';
import { conflict, failed, invalid, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { requestTable } from '../contract/requests.ts';
import type { Input, Output } from '../contract/table.ts';
import { addDays } from '../domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import {
  decisionOnRequestSchema,
  identitySchema,
  isEnough,
  needsGround,
  nextSteps,
  requestClosedHowSchema,
} from '../domain/requests/flow.ts';
import {
  answerMethodSchema,
  answerWithinDays,
  requestChannelSchema,
  requesterSchema,
} from '../domain/requests/request.ts';
import { isSameValue } from '../domain/fields/changes.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, type Refusal } from './idempotent.ts';
import { commonSnapshot } from './slip-snapshots.ts';
import { issuedSlip } from './slips.ts';

function receive(desk: DeskContext, input: Input<'request.receive'>): Refusal {
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

function getRequest(desk: DeskContext, requestId: string): CallResult<Output<'request.get'>> {
  const found = findRequest(desk.db, requestId);
  // The request's id is that of the entry that received it.
  const entry = found === null ? null : findEntry(desk.db, requestId);
  if (found === null || entry === null) return failed({ kind: 'not_found' });
  const { request: row, ...line } = found;
  const closedHow = row.closedHow === null ? null : requestClosedHowSchema.parse(JSON.parse(row.closedHow));
  return done({
    ...line,
    entryId: requestId,
    receivedAt: row.receivedAt,
    channel: requestChannelSchema.parse(row.channel),
    requester: requesterSchema.parse(row.requester),
    wantedMethod: row.wantedMethod === null ? null : answerMethodSchema.parse(row.wantedMethod),
    scopeText: bodyIf(entry, 'request.received')?.scopeText ?? null,
    identity: row.identity === null ? null : identitySchema.parse(JSON.parse(row.identity)),
    decision: row.decision === null ? null : decisionOnRequestSchema.parse(JSON.parse(row.decision)),
    delivery: closedHow?.as === 'answered' ? closedHow.delivery : null,
    closedAt: row.closedAt,
    next: [...nextSteps(line.status, line.types)],
  });
}

type FoundRequest = NonNullable<ReturnType<typeof findRequest>>;

/** Takes a request one step on, when that step is its turn: no decision before the shop knows who asks (policy 11). */
function step(
  desk: DeskContext,
  requestId: string,
  wanted: ReturnType<typeof nextSteps>[number],
  entryFor: (subject: string) => AnyNewEntry,
  refusal: (found: FoundRequest) => Refusal = () => null,
): CallResult<Record<string, never>> {
  const found = findRequest(desk.db, requestId);
  if (found === null) return failed({ kind: 'not_found' });
  const entry = entryFor(found.customerId);
  return idempotent(
    desk,
    { id: entry.id, kind: entry.kind, subject: found.customerId, isSame: (body) => isSameValue(body, entry.body) },
    () => {
      if (!nextSteps(found.status, found.types).includes(wanted)) return conflict('request_step');
      const refused = refusal(found);
      if (refused !== null) return refused;
      recordNow(desk, [entry]);
      return null;
    },
    () => ({}),
  );
}

/** Requests: taking them in and seeing them through. */
export const requestHandlers = {
  'request.receive': (desk, input) =>
    idempotent(
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
  'request.open': (desk) => done(listOpenRequests(desk.db)),
  'request.get': (desk, { requestId }) => getRequest(desk, requestId),
  'request.identify': (desk, { id, requestId, identity }) =>
    step(
      desk,
      requestId,
      'identify',
      (subject) => ({ id, kind: 'request.identified', subject, body: { requestId, identity } }),
      ({ types }) => {
        if (identity.seenOn > tokyoDateOf(nowAt(desk))) return invalid('identity.seenOn', 'in_future');
        return isEnough(identity.method, types) ? null : invalid('identity.method', 'not_enough');
      },
    ),
  'request.decide': (desk, { id, requestId, decision }) =>
    step(
      desk,
      requestId,
      'decide',
      (subject) => ({ id, kind: 'request.decided', subject, body: { requestId, decision } }),
      ({ types }) =>
        decision.ground === null && needsGround(decision.outcome, types)
          ? invalid('decision.ground', 'required')
          : null,
    ),
  'request.close': (desk, { id, requestId, delivery }) =>
    step(desk, requestId, 'close', (subject) => ({
      id,
      kind: 'request.closed',
      subject,
      body: { requestId, how: { as: 'answered', delivery } },
    })),
  'request.withdraw': (desk, { id, requestId }) =>
    step(desk, requestId, 'withdraw', (subject) => ({
      id,
      kind: 'request.closed',
      subject,
      body: { requestId, how: { as: 'withdrawn' } },
    })),
} satisfies HandlersOf<typeof requestTable>;
