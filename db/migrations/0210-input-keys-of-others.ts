import { inputsAsWritten } from './0085-inputs-as-written.ts';
import type { Migration } from './migration.ts';

/** The keys of plates, chassis numbers and addresses as they are read now: a plate within other words, and brackets that make no difference. */
export const inputKeysOfOthers: Migration = {
  version: 210,
  sql: '',
  fill: (raw) => inputsAsWritten.fill?.(raw),
};
