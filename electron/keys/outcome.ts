/**
 * What a function of this folder answers instead of throwing: what was asked for, or a reason from a short list.
 * A reason is an enum member and nothing else, so that no key, password, code or name can travel in a failure.
 */
export type Outcome<Value extends object, Reason extends string> =
  ({ readonly ok: true } & Readonly<Value>) | { readonly ok: false; readonly reason: Reason };

/** The failing half of an {@link Outcome}. */
export const refuse = <const Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
