import { z } from 'zod';
import { showingV1, toldShowingV1 } from './showing-v1.ts';

const wording = z.enum(['ordinary', 'furigana', 'plain']);

/** An act that shows a version of the notice, and in which words its questions stood. */
export const showingV2 = showingV1.extend({ wordings: z.array(wording).min(1).max(3) });

/** The same in a consent; a claim that names no act names no words either. */
export const toldShowingV2 = toldShowingV1.extend({ wordings: z.array(wording).max(3) });

/** An act of version 1: there were no other words than the ordinary ones. */
export function showingOfV1(shown: z.output<typeof showingV1>): z.output<typeof showingV2> {
  return { ...shown, wordings: ['ordinary'] };
}

/** The same in a consent. */
export function toldShowingOfV1(shown: z.output<typeof toldShowingV1>): z.output<typeof toldShowingV2> {
  return { ...shown, wordings: shown.how === 'unstated' ? [] : ['ordinary'] };
}
