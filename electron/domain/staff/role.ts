import { z } from 'zod';

/** What a member of staff may do at the desk. A manager may do all that the reception may. */
export const roles = ['reception', 'manager'] as const;

/** What a member of staff may do at the desk. */
export const roleSchema = z.enum(roles);

/** What a member of staff may do at the desk. */
export type Role = z.infer<typeof roleSchema>;
