import type { KindName } from '../../../../electron/domain/entries/index.ts';

/** What the ledger is looked through for, again and again. Each asks for something else, and shows a part of it or what follows from it. */
export const ledgerViews = ['all', 'readers', 'staff_day', 'outgoing', 'unusual'] as const;

/** One way of looking through the ledger. */
export type LedgerView = (typeof ledgerViews)[number];

/** With these the data of everybody, or of one customer, left the house as a file (policy 8), or was to leave it. */
export const outgoingKinds = [
  'audit.exported',
  'audit.export_failed',
  'consent.exported',
  'consent.export_failed',
] as const satisfies readonly KindName[];

/** With these somebody came to see what is recorded of one customer. */
export const readingKinds = [
  'customer.opened',
  'consent.exported',
  'consent.export_failed',
] as const satisfies readonly KindName[];
