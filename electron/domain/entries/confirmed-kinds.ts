import type { KindName } from './index.ts';

/** The kinds of entries that a slip confirms. */
export const confirmedKinds = ['consent.recorded', 'request.received'] as const satisfies readonly KindName[];
