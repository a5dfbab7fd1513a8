import { requestIdSchema, type RequestId } from '../../../electron/domain/ids.ts';
import { z } from 'zod';
import { arrivedAt } from '../../../electron/domain/requests/decide-received.ts';
import { needsReason, isRefusal, outcomeSchema, outcomesOf } from '../../../electron/domain/requests/decision.ts';
import { groundSchema } from '../../../electron/domain/requests/grounds.ts';
import { deliverySchema, identityDocumentSchema, identityMethods } from '../../../electron/domain/requests/flow.ts';
import {
  answerMethodSchema,
  requestChannelSchema,
  requesterSchema,
} from '../../../electron/domain/requests/request.ts';
import { isAny, requestTypeSchema, type RequestType } from '../../../electron/domain/requests/request-types.ts';
import { lineSchema, textSchema } from '../../../electron/domain/text/clean.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import type { CommandInput } from '../../api/desk.ts';
import { today } from '../../text/screen-format.ts';
import { readDate } from '../../ui/date-field.tsx';

/** How an answer is wanted; `none` where the customer did not say. */
export const methodChoiceSchema = z.enum(['none', ...answerMethodSchema.options]);

const receiveSchema = z.strictObject({
  step: z.literal('receive'),
  types: z.array(requestTypeSchema),
  channel: requestChannelSchema,
  requester: requesterSchema,
  method: methodChoiceSchema,
  scope: z.string(),
  /** As typed. */
  occurred: z.string(),
});

const typedDecisionSchema = z.strictObject({
  type: requestTypeSchema,
  outcome: z.enum(['', ...outcomeSchema.options]),
  ground: z.enum(['', ...groundSchema.options]),
  reason: z.string(),
});

const decideSchema = z.strictObject({
  step: z.literal('decide'),
  requestId: requestIdSchema,
  decisions: z.array(typedDecisionSchema),
});

/** What was chosen and typed about one type of what was asked for. */
export type TypedDecision = z.infer<typeof typedDecisionSchema>;

const identifySchema = z.strictObject({
  step: z.literal('identify'),
  requestId: requestIdSchema,
  method: z.enum(['', ...identityMethods]),
  document: z.enum(['', ...identityDocumentSchema.options]),
  /** As typed. */
  seenOn: z.string(),
});

const closeSchema = z.strictObject({
  step: z.literal('close'),
  requestId: requestIdSchema,
  delivery: z.enum(['', ...deliverySchema.options]),
});

/** A parked form about a request: one that is being received, or a step of one that was. */
export const requestDraftSchema = z.discriminatedUnion('step', [
  receiveSchema,
  identifySchema,
  decideSchema,
  closeSchema,
]);

/** Any parked form about a request. */
export type RequestDraft = z.infer<typeof requestDraftSchema>;

/** What was typed of a request that is being received. */
export type ReceiveValues = z.infer<typeof receiveSchema>;

/** What was typed of a step. */
export type StepValues<S extends RequestDraft['step']> = Extract<RequestDraft, { readonly step: S }>;

/** The schemas of the forms, each for its own draft. */
export const draftSchemas = {
  receive: receiveSchema,
  identify: identifySchema,
  decide: decideSchema,
  close: closeSchema,
} as const;

/** An empty form. */
export function newRequest(): ReceiveValues {
  return {
    step: 'receive',
    types: [],
    channel: 'counter',
    requester: 'self',
    method: 'none',
    scope: '',
    occurred: today(),
  };
}

/** A form in which nothing is decided yet, but what cannot be decided otherwise. */
export function newDecisions(requestId: RequestId, types: readonly RequestType[]): StepValues<'decide'> {
  const decisions = types.map((type): TypedDecision => {
    const [only, ...others] = outcomesOf(type);
    return { type, outcome: only === undefined || others.length > 0 ? '' : only, ground: '', reason: '' };
  });
  return { step: 'decide', requestId, decisions };
}

type DecidedInput = CommandInput<'request.decide'>['byType'];

/** Brings what was decided into the form of the command, or says what is wrong, each fault by the name of its field. */
export function readDecisions(
  { decisions }: StepValues<'decide'>,
  words: Catalogue['requests']['decide'],
): { readonly input: DecidedInput } | { readonly faults: Readonly<Record<string, string>> } {
  const faults: Record<string, string> = {};
  const input = decisions.flatMap(({ type, outcome, ground, reason }): DecidedInput => {
    if (outcome === '') {
      faults[`${type}.outcome`] = words.noOutcome;
      return [];
    }
    const line = needsReason(outcome) ? lineSchema(400).safeParse(reason) : null;
    if (isRefusal(outcome) && ground === '') faults[`${type}.ground`] = words.noGround;
    if (line?.success === false) faults[`${type}.reason`] = reason.trim() === '' ? words.noReason : words.reasonFault;
    return [{ type, outcome, ground: isRefusal(outcome) && ground !== '' ? ground : null, reason: line?.data ?? null }];
  });
  return Object.keys(faults).length > 0 ? { faults } : { input };
}

/** What is wrong with what was typed. */
export type ReceiveFault = 'noType' | 'occurred' | 'scopeTooLong' | 'scope';

type ReceivedInput = Omit<CommandInput<'request.receive'>, 'customerId'>;

/** Brings what was typed into the form of the command, or says what is wrong. */
export function readRequest(
  values: ReceiveValues,
): { readonly input: ReceivedInput } | { readonly faults: readonly ReceiveFault[] } {
  const day = readDate(values.occurred);
  const isPast = day !== null && day <= today();
  const isTold = values.scope.trim() !== '';
  const scope = textSchema(2_000).safeParse(values.scope);
  const faults: ReceiveFault[] = [
    ...(values.types.length === 0 ? ['noType' as const] : []),
    ...(isPast ? [] : ['occurred' as const]),
    ...(isTold && !scope.success ? [values.scope.length > 2_000 ? ('scopeTooLong' as const) : ('scope' as const)] : []),
  ];
  if (faults.length > 0 || day === null) return { faults };
  const { types, channel, requester, method } = values;
  return {
    input: {
      requestTypes: types,
      channel,
      requester,
      wantedMethod: method === 'none' || !isAny(types, 'hasChoiceOfMethod') ? null : method,
      scopeText: isTold ? (scope.data ?? null) : null,
      occurred: arrivedAt(day, today()),
    },
  };
}
