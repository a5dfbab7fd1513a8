import { trustedId } from '../../electron/domain/ids.ts';
import type { WriteDb } from '../../db/open.ts';

/** The ids that a question answers, in its order. */
export function column(db: WriteDb, sql: string, ...values: string[]) {
  const ids = db.$client
    .prepare<string[], string>(sql)
    .pluck()
    .all(...values);
  return ids.map(trustedId);
}

/** One of a list by any number; nothing of an empty one. */
export const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];
