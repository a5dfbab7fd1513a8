import { z } from 'zod';

/** The languages of screens, notices and the history. Slips are always in Japanese. */
export const languageSchema = z.enum(['ja', 'en']);

/** A language of screens, notices and the history. */
export type Language = z.infer<typeof languageSchema>;
