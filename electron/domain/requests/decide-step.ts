import type { RequestId } from '../ids.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import { done, fail, type Result } from '../result.ts';
import { isRefusal, outcomesOf, type DecisionOnRequest } from './decision.ts';
import {
  acceptedDocuments,
  isEnough,
  nextSteps,
  type Delivery,
  type Identity,
  type RequestStatus,
  type RequestStep,
} from './flow.ts';
import { decliningOf } from './grounds.ts';
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
  | { readonly step: 'decide'; readonly decisions: DecisionOnRequest[] }
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
      return { kind: 'request.decided', body: { requestId, decisions: command.decisions } } as const;
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
      return flawOfDecisions(facts, command.decisions);
    case 'close':
    case 'withdraw':
      return null;
  }
}

function flawOfIdentity({ types }: RequestFacts, identity: Identity, at: Instant): RequestRefusal | null {
  if (identity.seenOn > tokyoDateOf(at)) return 'seen_in_future';
  if ('document' in identity && !isAccepted(identity.document)) return 'document_not_accepted';
  return isEnough(identity.method, types) ? null : 'not_enough';
}

function isAccepted(document: string): boolean {
  return acceptedDocuments.some((accepted) => accepted === document);
}

/** Each type that was asked for is decided once, as the law or the policy lets it. */
function flawOfDecisions({ types }: RequestFacts, decisions: readonly DecisionOnRequest[]): RequestRefusal | null {
  if (decisions.length !== types.length) return 'each_type_once';
  for (const asked of types) {
    const decision = decisions.find(({ type }) => type === asked);
    const flaw = decision === undefined ? 'each_type_once' : flawOfDecision(asked, decision);
    if (flaw !== null) return flaw;
  }
  return null;
}

function flawOfDecision(type: RequestType, { outcome, ground }: DecisionOnRequest): RequestRefusal | null {
  if (!outcomesOf(type).includes(outcome)) return 'outcome_not_allowed';
  if (!isRefusal(outcome)) return ground === null ? null : 'ground_not_allowed';
  if (ground === null) return 'ground_required';
  return decliningOf(type)?.grounds.includes(ground) === true ? null : 'ground_not_allowed';
}
