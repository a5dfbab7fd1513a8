import { freshIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import type { Role as StaffRole } from '../domain/staff/role.ts';

/** Who may call. Manager includes reception; `anyone` is only for start-up and sign-in. */
export type Role = 'anyone' | StaffRole;

/** Declares a question: it changes nothing and may be asked as often as one likes. */
export function query<const R extends Role, I extends z.ZodRawShape, O extends z.ZodType>(
  role: R,
  input: I,
  output: O,
) {
  return { kind: 'query', role, input: z.strictObject(input), output } as const;
}

/**
 * Declares a command. It carries a UUIDv7 made by the client, which becomes the id of the ledger entry: a command that is
 * repeated, because its answer was lost, returns the first result and does nothing twice.
 */
export function command<const R extends Role, I extends z.ZodRawShape, O extends z.ZodType>(
  role: R,
  input: I,
  output: O,
) {
  return { kind: 'command', role, input: z.strictObject({ ...input, id: freshIdSchema }), output } as const;
}

/** The answer of a command that has nothing more to say than that it was done. */
export const nothing = z.strictObject({});
