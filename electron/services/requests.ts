import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import { noticeForWords } from '../../db/queries/notice.ts';
import { findRequest, listOpenRequests, listRequests } from '../../db/queries/requests.ts';
import { findSlip } from '../../db/queries/slips.ts';
import { failed, type CallResult } from '../contract/failure.ts';
import type { requestTable } from '../contract/requests.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { isSameValue } from '../domain/fields/changes.ts';
import { decideReceived } from '../domain/requests/decide-received.ts';
import { decideStep, stepTaken, type StepCommand } from '../domain/requests/decide-step.ts';
import { decisionsOnRequestSchema } from '../domain/requests/decision.ts';
import { identitySchema, nextSteps, requestClosedHowSchema } from '../domain/requests/flow.ts';
import { answerMethodSchema, requestChannelSchema, requesterSchema } from '../domain/requests/request.ts';
import { done } from '../domain/result.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, type Refusal } from './idempotent.ts';
import { requestRefused } from './request-refused.ts';
import { commonSnapshot } from './slip-snapshots.ts';
import { issuedSlip } from './slips.ts';
import { takeBack } from './taking-back.ts';

function receive(desk: DeskContext, input: Input<'request.receive'>): Refusal {
  const { id, customerId } = input;
  const at = nowAt(desk);
  const paper = commonSnapshot(desk, customerId, at);
  if (paper === null) return failed({ kind: 'not_found' });
  const words = noticeForWords(desk.db, tokyoDateOf(at));
  const decided = decideReceived(id, paper, words?.notice ?? null, input, at);
  if (!decided.ok) return requestRefused(decided.error);
  recordNow(desk, [{ id, kind: 'request.received', subject: customerId, ...decided.value }], at);
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

function getRequest(
  desk: DeskContext,
  { customerId, requestId }: Input<'request.get'>,
): CallResult<Output<'request.get'>> {
  const found = findRequest(desk.db, requestId);
  // The request's id is that of the entry that received it.
  const entry = found === null ? null : findEntry(desk.db, requestId);
  if (found?.customerId !== customerId || entry === null) return failed({ kind: 'not_found' });
  const { request: row, ...line } = found;
  const closedHow = row.closedHow === null ? null : requestClosedHowSchema.parse(JSON.parse(row.closedHow));
  return done({
    ...line,
    entryId: requestId,
    receivedAt: row.receivedAt,
    recordedAt: entry.header.recorded,
    channel: requestChannelSchema.parse(row.channel),
    requester: requesterSchema.parse(row.requester),
    wantedMethod: row.wantedMethod === null ? null : answerMethodSchema.parse(row.wantedMethod),
    scopeText: bodyIf(entry, 'request.received')?.scopeText ?? null,
    identity: row.identity === null ? null : identitySchema.parse(JSON.parse(row.identity)),
    decisions: row.decisions === null ? null : decisionsOnRequestSchema.parse(JSON.parse(row.decisions)),
    delivery: closedHow?.as === 'answered' ? closedHow.delivery : null,
    closedAt: row.closedAt,
    next: [...nextSteps(line.status, line.types)],
  });
}

/** Takes a request one step on, when the domain lets it. */
function takeStep(
  desk: DeskContext,
  { id, requestId }: Pick<Input<'request.withdraw'>, 'id' | 'requestId'>,
  command: StepCommand,
): CallResult<Record<string, never>> {
  const found = findRequest(desk.db, requestId);
  if (found === null) return failed({ kind: 'not_found' });
  const subject = found.customerId;
  const { kind, body: said } = stepTaken(requestId, command);
  return idempotent(
    desk,
    { id, kind, subject, isSame: (body) => isSameValue(body, said) },
    () => {
      const at = nowAt(desk);
      const decided = decideStep(found, requestId, command, at);
      if (!decided.ok) return requestRefused(decided.error);
      recordNow(desk, [{ id, subject, ...decided.value }], at);
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
  'request.get': getRequest,
  'request.identify': (desk, { identity, ...step }) => takeStep(desk, step, { step: 'identify', identity }),
  'request.decide': (desk, { byType, ...step }) => takeStep(desk, step, { step: 'decide', decisions: byType }),
  'request.close': (desk, { delivery, ...step }) => takeStep(desk, step, { step: 'close', delivery }),
  'request.withdraw': (desk, step) => takeStep(desk, step, { step: 'withdraw' }),
  'request.void_step': (desk, input) => takeBack(desk, input, 'request.step_voided'),
} satisfies HandlersOf<typeof requestTable>;
