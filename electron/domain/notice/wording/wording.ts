import { z } from 'zod';
import type { Notice } from '../notice.ts';

/** How a question is put: in its ordinary words, in these with their readings above them, or in plain words (やさしい日本語). */
export const wordingSchema = z.enum(['ordinary', 'furigana', 'plain']);

/** How a question is put. */
export type Wording = z.infer<typeof wordingSchema>;

/** All wordings, the ordinary one first. */
export const wordings = wordingSchema.options;

type Question = Notice['questions'][number];

/** How a question is put to whoever wishes for this wording: in the ordinary one where the notice does not have it. */
export function wordingOf(question: Question, wished: Wording): Wording {
  return hasWording(question, wished) ? wished : 'ordinary';
}

/** The wordings in which at least one of these questions can be put. */
export function wordingsOffered(questions: readonly Question[]): readonly Wording[] {
  return wordings.filter((wording) => questions.some((question) => hasWording(question, wording)));
}

function hasWording(question: Question, wording: Wording): boolean {
  return wording === 'ordinary' || (question[wording].title !== '' && question[wording].body !== '');
}
