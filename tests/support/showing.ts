import type { Showing } from '../../electron/domain/consent/showing.ts';

/** The whole notice was read aloud. */
export const readAloud: Showing = { how: 'read_aloud', seconds: 40, comparedWith: null, wordings: ['ordinary'] };
