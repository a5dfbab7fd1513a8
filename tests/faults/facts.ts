import { z } from 'zod';
import type { Output } from '../../electron/contract/table.ts';
import { parseReceiptNumber, formatReceiptNumber } from '../../electron/domain/slips/receipt-number.ts';
import { customerIdSchema, entryIdSchema } from '../../electron/domain/ids.ts';
import { scopeSchema } from '../../electron/domain/notice/scope.ts';

/*
 * What somebody at the counter was told, kept outside of the desk: after a fault the desk is held against it. A line a fact, so that a
 * program that is killed has told what it had told.
 */

const answersSchema = z.array(z.tuple([scopeSchema, z.enum(['agreed', 'stopped'])]));

const factSchema = z.discriminatedUnion('fact', [
  /** A command was sent; whether it was done, nobody knows yet. A customer's own has no answers. */
  z.strictObject({
    fact: z.literal('sent'),
    id: entryIdSchema,
    customerId: customerIdSchema,
    answers: answersSchema,
  }),
  /** It was answered that it is done. Letter: of the PC that has done it. */
  z.strictObject({
    fact: z.literal('kept'),
    id: entryIdSchema,
    receiptNo: z.string().nullable(),
    letter: z.string(),
  }),
  /** A backup was called verified. */
  z.strictObject({ fact: z.literal('backed_up'), at: z.string() }),
  /** An export was called saved. */
  z.strictObject({ fact: z.literal('exported'), path: z.string() }),
  /** What would be lost, or is, was told before it was gone on with; `entries` null where it was said that nobody knows. */
  z.strictObject({
    fact: z.literal('told'),
    letter: z.string(),
    entries: z.number().nullable(),
    receipts: z.array(z.string()),
  }),
]);

/** Something that somebody at the counter was told. */
export type Fact = z.infer<typeof factSchema>;

/** What was told, in its order. */
export type Facts = Fact[];

/** Where facts are kept. */
export interface FactLog {
  readonly facts: Facts;
  readonly tell: (fact: Fact) => void;
}

/** Keeps facts in memory. */
export function logOver(facts: Facts): FactLog {
  return { facts, tell: (fact) => void facts.push(fact) };
}

/** Reads the lines of another process. The last one may have been cut off. */
export function readFacts(lines: string): Facts {
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => factSchema.parse(JSON.parse(line)));
}

type Of<F extends Fact['fact']> = Extract<Fact, { fact: F }>;

/** The facts of one sort. */
export function factsOf<F extends Fact['fact']>(facts: readonly Fact[], fact: F): readonly Of<F>[] {
  return facts.filter((one): one is Of<F> => one.fact === fact);
}

/** What the desk tells of what is lost. */
export type LostTold = NonNullable<Output<'startup.state'>['lost']>;

/** The receipt numbers from one to another of the same day. */
function numbersOf({ first, count }: LostTold['receipts'][number]): readonly string[] {
  const parsed = parseReceiptNumber(first);
  if (parsed === null) return [];
  return Array.from({ length: count }, (_, at) => formatReceiptNumber({ ...parsed, serial: parsed.serial + at }));
}

/** Under which a shop's first PC begins. */
const firstLetter = 'A';

/** The letter under which something was acknowledged last. */
function lastLetter(facts: readonly Fact[]): string {
  return factsOf(facts, 'kept').at(-1)?.letter ?? firstLetter;
}

/** That it was told: up to the PC whose receipt numbers are named last, or to the one that had recorded last. */
export function toldOf(lost: LostTold, facts: readonly Fact[]): Of<'told'> {
  const letter = parseReceiptNumber(lost.receipts.at(-1)?.first ?? '')?.device ?? lastLetter(facts);
  return { fact: 'told', letter, entries: lost.entries, receipts: lost.receipts.flatMap(numbersOf) };
}
