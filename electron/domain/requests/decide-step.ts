import type { RequestId } from '../ids.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import { done, fail, type Result } from '../result.ts';
import {
  isEnough,
  needsGround,
  nextSteps,
  type DecisionOnRequest,
  type Delivery,
  type Identity,
  type RequestStatus,
  type RequestStep,
} from './flow.ts';
import type { RequestRefusal } from './refusal.ts';
import type { RequestType } from './request-types.ts';

/** What decides whether a request goes on. */
export interface RequestFacts {
  readonly status: RequestStatus;
  readonly types: readonly RequestType[];
}

/** A step as the clerk has taken it. */
export type StepCommand =
  | { readonly step: 'identify'; readonly identity: Identity }
  | { readonly step: 'decide'; readonly decision: DecisionOnRequest }
  | { readonly step: 'close'; readonly delivery: Delivery }
  | { readonly step: 'withdraw' };

/** What is recorded of a step that was taken. */
export type StepTaken = ReturnType<typeof stepTaken>;

/**
 * Decides whether a request goes this step on, and what is recorded of it.
 *
 * @param at now
 */
export function decideStep(
  facts: RequestFacts,
  requestId: RequestId,
  command: StepCommand,
  at: Instant,
): Result<StepTaken, RequestRefusal> {
  const refused = isItsTurn(facts, command.step) ? flawOf(facts, command, at) : 'not_its_turn';
  return refused === null ? done(stepTaken(requestId, command)) : fail(refused);
}

/** The entry of a step: it says just what the clerk said. */
export function stepTaken(requestId: RequestId, command: StepCommand) {
  switch (command.step) {
    case 'identify':
      return { kind: 'request.identified', body: { requestId, identity: command.identity } } as const;
    case 'decide':
      return { kind: 'request.decided', body: { requestId, decision: command.decision } } as const;
    case 'close': {
      const { delivery } = command;
      return { kind: 'request.closed', body: { requestId, how: { as: 'answered', delivery } } } as const;
    }
    case 'withdraw':
      return { kind: 'request.closed', body: { requestId, how: { as: 'withdrawn' } } } as const;
  }
}

function isItsTurn({ status, types }: RequestFacts, step: RequestStep): boolean {
  return nextSteps(status, types).includes(step);
}

function flawOf(facts: RequestFacts, command: StepCommand, at: Instant): RequestRefusal | null {
  switch (command.step) {
    case 'identify':
      return flawOfIdentity(facts, command.identity, at);
    case 'decide':
      return flawOfDecision(facts, command.decision);
    case 'close':
    case 'withdraw':
      return null;
  }
}

function flawOfIdentity({ types }: RequestFacts, { method, seenOn }: Identity, at: Instant): RequestRefusal | null {
  if (seenOn > tokyoDateOf(at)) return 'seen_in_future';
  return isEnough(method, types) ? null : 'not_enough';
}

function flawOfDecision({ types }: RequestFacts, { outcome, ground }: DecisionOnRequest): RequestRefusal | null {
  return ground === null && needsGround(outcome, types) ? 'ground_required' : null;
}
