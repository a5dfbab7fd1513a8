import { z } from 'zod';

/** What a customer can ask for. What the shop hears most stands first, and so it is offered. */
export const requestTypeSchema = z.enum([
  'stop_notices',
  'stop_joint_use',
  'disclosure',
  'correction',
  'stop_use_unneeded',
  'complaint',
  'purpose_notice',
  'provision_records',
  'stop_provision',
  'stop_use_breach',
]);

/** What a customer asks for. */
export type RequestType = z.infer<typeof requestTypeSchema>;

/** What is asked for together. */
export const requestTypesSchema = z.array(requestTypeSchema).min(1).max(requestTypeSchema.options.length);

/** A paragraph of the APPI; null for an article as a whole. */
export interface Article {
  readonly article: number;
  readonly paragraph: number | null;
}

/** What the law and the published policy say of one type of request. */
interface RequestRules {
  /** Where it stands in the APPI; in the policy where that promises more than the law asks. */
  readonly basis: Article | { readonly policySections: readonly number[] };
  /** Nothing is done before the shop knows who asks (Art. 37, policy 11). */
  readonly needsIdentity: boolean;
  /** A fee may be charged for it, where the notice names one (Arts 32(1)(iii), 38(1)). */
  readonly mayCost: boolean;
  /** The customer chooses how to be answered: only where something is shown (Art. 33(1), (2), (5)). */
  readonly hasChoiceOfMethod: boolean;
  /** It takes effect at once, before anybody's identity is checked (policy 2, 6). */
  readonly stopsAtOnce: boolean;
  /** It ends a use, so that the receipt repeats what the notice says of stopping. */
  readonly endsUse: boolean;
}

const shown = { needsIdentity: true, mayCost: true, hasChoiceOfMethod: true, stopsAtOnce: false, endsUse: false };
const told = { needsIdentity: true, mayCost: false, hasChoiceOfMethod: false, stopsAtOnce: false, endsUse: false };
const ended = { ...told, endsUse: true };
const stopped = { ...ended, needsIdentity: false, stopsAtOnce: true };

/** The rules of each type. */
export const requestRules = {
  stop_notices: { basis: { policySections: [2] }, ...stopped },
  stop_joint_use: { basis: { policySections: [6, 7] }, ...stopped },
  disclosure: { basis: { article: 33, paragraph: 1 }, ...shown },
  correction: { basis: { article: 34, paragraph: null }, ...told },
  stop_use_unneeded: { basis: { article: 35, paragraph: 5 }, ...ended },
  complaint: { basis: { article: 40, paragraph: null }, ...told, needsIdentity: false },
  purpose_notice: { basis: { article: 32, paragraph: 2 }, ...told, mayCost: true },
  provision_records: { basis: { article: 33, paragraph: 5 }, ...shown },
  stop_provision: { basis: { article: 35, paragraph: 3 }, ...ended },
  stop_use_breach: { basis: { article: 35, paragraph: 1 }, ...ended },
} as const satisfies Readonly<Record<RequestType, RequestRules>>;

type Rule = Exclude<keyof RequestRules, 'basis'>;

/** Whether a rule holds for anything that is asked for together. */
export function isAny(types: readonly RequestType[], rule: Rule): boolean {
  return types.some((type) => requestRules[type][rule]);
}
