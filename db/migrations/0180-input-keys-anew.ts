import { inputsAsWritten } from './0085-inputs-as-written.ts';
import type { Migration } from './migration.ts';

/** The keys of plates, chassis numbers and addresses as they are read now: with other signs between their parts, and words around them. */
export const inputKeysAnew: Migration = {
  version: 180,
  sql: '',
  fill: (raw) => inputsAsWritten.fill?.(raw),
};
