import { z } from 'zod';
import { id } from './formats.ts';

const shape = { seconds: z.int().min(0).max(86_400).nullable(), comparedWith: id.notice.nullable() };

/** An act that shows a version of the notice. */
export const showingV1 = z.strictObject({ how: z.enum(['read_aloud', 'screen', 'handed_over', 'on_paper']), ...shape });

/** The same in a consent, where it may be a claim of version 1, which names no act. */
export const toldShowingV1 = z.strictObject({
  how: z.enum(['read_aloud', 'screen', 'handed_over', 'on_paper', 'unstated']),
  ...shape,
});
