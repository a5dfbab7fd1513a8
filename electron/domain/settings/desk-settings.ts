import { z } from 'zod';
import { paperSchema } from '../slips/paper.ts';
import type { Role } from '../staff/role.ts';

/** How one PC behaves. */
export const deskSettingsSchema = z.strictObject({
  /** Minutes without a key or a click before the desk locks itself. */
  idleMinutes: z.int().min(1).max(60),
  /** The printer's name as the operating system knows it; null for its default. */
  printer: z.string().max(200).nullable(),
  /** What slips are printed on, where nobody says otherwise. */
  paper: paperSchema,
  /** Whether the shop prints its own copy (店控) of every slip. */
  hasShopCopy: z.boolean(),
});

/** How one PC behaves. */
export type DeskSettings = Readonly<z.infer<typeof deskSettingsSchema>>;

/** Until somebody sets something else: five minutes, the default printer, A4 with both copies. */
export const defaultDeskSettings: DeskSettings = { idleMinutes: 5, printer: null, paper: 'a4', hasShopCopy: true };

/**
 * Whether somebody may set this PC so: whoever stands at it knows its printer and paper, and after how many minutes it locks is
 * the manager's to say.
 */
export function mayConfigure(role: Role, now: DeskSettings, wanted: DeskSettings): boolean {
  return role === 'manager' || wanted.idleMinutes === now.idleMinutes;
}
