import { trustedId, type CustomerId, type PersonId } from '../ids.ts';
import type { z } from 'zod';
import type { EntryHeader } from '../ledger/header.ts';
import type { StoredForms } from './stored/stored-forms.ts';

/** What an audit export chooses among: what kinds of entries are about. */
export const kindGroups = ['customers', 'consent', 'requests', 'slips', 'desk', 'audit'] as const;

/** What kinds of entries are about. */
export type KindGroup = (typeof kindGroups)[number];

/**
 * What is otherwise after an entry. `changes`: something in the shop's books. `looked`: nothing, somebody only came, looked or
 * checked. `paper`: nothing, something was put on paper or into a file, or could not be. Joint use is counted anew after `changes`
 * alone, and the consent record leaves `paper` out.
 */
export type KindEffect = 'changes' | 'looked' | 'paper';

/** The part of a header by which streams are named. */
export type StreamHeader = Pick<EntryHeader, 'id' | 'subject'>;

/**
 * The streams that an entry belongs to: for each type the id. A stream is whatever is folded together, named `type:id`
 * (`customer:…`, `vehicle:…`); a consent belongs to its customer and to the slip that confirms it.
 */
export type StreamIds<B> = Readonly<Record<string, (header: StreamHeader, body: B) => string>>;

/** One kind of ledger entry with body `B`, and the facts `F` that its sentence tells. The words are in electron/words. */
export interface EntryKind<K extends string, B, S, F> {
  readonly kind: K;
  readonly stored: StoredForms<B>;
  /** Judges a body that is about to be recorded. */
  readonly body: z.ZodType<B>;
  readonly group: KindGroup;
  readonly effect: KindEffect;
  /** Whether it is nothing without a customer. */
  readonly isOfCustomer: boolean;
  readonly streams: S;
  /** What its sentence tells: it goes into the export's plain columns, so nothing that names or describes a customer. */
  facts(body: B): F;
}

/** A type with everything in it that may be left out made necessary, so that two types that differ only in that differ. */
type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : { [Key in keyof T]-?: Whole<T[Key]> };

/** Refuses two types that do not say the same, with a sentence. */
type SaysTheSame<Stored, Live> = [Whole<Stored>, Whole<Live>] extends [Whole<Live>, Whole<Stored>]
  ? unknown
  : { readonly error: 'the live type has changed: give the kind a new stored form' };

interface Declared<K extends string, B, S extends StreamIds<B>, F, L extends z.ZodType> {
  readonly kind: K;
  readonly stored: StoredForms<B>;
  /**
   * The schema of the live types that the body is made of, where there are any. It tidies and judges what is recorded, by
   * today's rules, and must say the same as the newest stored form, which the compiler compares.
   */
  readonly live?: L & SaysTheSame<B, z.output<L>>;
  readonly group: KindGroup;
  readonly effect: KindEffect;
  /** For a kind that needs a customer and belongs to no stream of theirs; a stream of the customer needs one by itself. */
  readonly isOfCustomer?: true;
  readonly streams: S;
  facts(body: B): F;
}

/** Declares a kind; it exists so that stored forms, live schema, streams and facts are typed together. */
export function defineKind<
  const K extends string,
  B,
  const S extends StreamIds<B>,
  F extends object,
  // Of any type, so that one that says something else is refused by the sentence of SaysTheSame.
  L extends z.ZodType = z.ZodType<B>,
>(kind: Declared<K, B, S, F, L>): EntryKind<K, B, S, F>;
export function defineKind<K extends string, B, S extends StreamIds<B>, F extends object>({
  live,
  ...kind
}: Declared<K, B, S, F, z.ZodType<B>>): EntryKind<K, B, S, F> {
  return { ...kind, isOfCustomer: kind.isOfCustomer ?? false, body: live ?? kind.stored.newest };
}

/**
 * The customer whom an entry is about, for the kinds that are nothing without one.
 *
 * @throws when it names none: the entry would belong to nobody and come up in no search
 */
export function customerOf({ subject }: StreamHeader): CustomerId {
  if (subject === null) throw new Error('ledger: the entry names no customer');
  return trustedId(subject);
}

/**
 * The person whom an entry is about, for the kinds that tell of somebody who answers for a customer.
 *
 * @throws when it names none
 */
export function personOf({ subject }: StreamHeader): PersonId {
  if (subject === null) throw new Error('ledger: the entry names no person');
  return trustedId(subject);
}
