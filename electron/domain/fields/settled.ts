import type { Changes } from './changes.ts';

/** A field of which two values are known, and a version of the record that holds the one which is right. */
export interface Settled<T> {
  readonly field: keyof T;
  readonly right: T;
}

/** The edit by which somebody says which value of each flagged field is right: also where it is the one that stands there. */
export function settledChanges<T>(now: T, settled: readonly Settled<T>[]): Changes<T> {
  const changes: { from: Partial<T>; to: Partial<T> } = { from: {}, to: {} };
  for (const { field, right } of settled) {
    changes.from[field] = now[field];
    changes.to[field] = right[field];
  }
  return changes;
}
