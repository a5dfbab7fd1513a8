import type { z } from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import type { EntryHeader } from '../ledger/header.ts';

/**
 * One kind of ledger entry: the form of its body, the streams it belongs to and how the history tells it.
 *
 * A stream is whatever is folded together, named `type:id` (`customer:…`, `vehicle:…`). An entry may belong to several:
 * a consent belongs to its customer and to the slip that confirms it.
 */
export interface EntryKind<K extends string, S extends z.ZodType> {
  readonly kind: K;
  readonly version: number;
  readonly body: S;
  /** Brings a body of version n to n + 1. A stored text is never rewritten. */
  readonly upcasts: Readonly<Record<number, (body: unknown) => unknown>>;
  streams(header: Pick<EntryHeader, 'id' | 'subject'>, body: z.infer<S>): readonly string[];
  describe(body: z.infer<S>): Bilingual;
}

/** Declares a kind; it exists so that body, streams and description are typed together. */
export function defineKind<const K extends string, S extends z.ZodType>(
  kind: Omit<EntryKind<K, S>, 'upcasts'> & Partial<Pick<EntryKind<K, S>, 'upcasts'>>,
): EntryKind<K, S> {
  return { upcasts: {}, ...kind };
}

/**
 * The customer whom an entry is about, for the kinds that are nothing without one.
 *
 * @throws when it names none: the entry would belong to nobody and come up in no search
 */
export function customerOf({ subject }: Pick<EntryHeader, 'subject'>): string {
  if (subject === null) throw new Error('ledger: the entry names no customer');
  return subject;
}
