import { type CustomerId, type EntryId, type NoticeId, noticeIdSchema, trustedId } from '../../electron/domain/ids.ts';
import { z } from 'zod';
import type { WriteDb } from '../../db/open.ts';
import type { Answer } from '../../electron/domain/consent/decision.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import { readSealed } from './sealed.ts';

/*
 * The rule of consent, written a second time straight from the ten points of electron/domain/consent/README.md and as plainly as can be, to hold
 * the product's views against. It reads the entries' own texts and none of the product's tables.
 */

/** One answer for one scope, as it stands in an entry. */
export interface Decision {
  readonly entryId: EntryId;
  readonly customerId: CustomerId;
  readonly scope: string;
  readonly answer: Answer;
  readonly noticeId: NoticeId | null;
  readonly replaces: readonly string[];
}

/** Everything that the rule looks at. */
export interface Facts {
  readonly decisions: readonly Decision[];
  /** Entries that were entered in error. */
  readonly voided: ReadonlySet<string>;
  /** The scopes that each notice mentions. */
  readonly mentioned: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The present state of one scope. */
export interface ModelState {
  readonly answer: Answer;
  readonly entryId: EntryId;
  readonly needsReview: boolean;
}

const consentBody = z.object({
  noticeId: noticeIdSchema.nullable(),
  decisions: z.array(
    z.object({
      scope: z.string(),
      answer: z.enum(['agreed', 'refused', 'withdrawn', 'pending']),
      replaces: z.array(z.string()),
    }),
  ),
});
const voidBody = z.object({ voidedId: z.string() });
const noticeBody = z.object({ noticeId: z.string(), text: z.string() });
const noticeText = z.object({ scopes: z.array(z.object({ scope: z.string() })) });

/** What the entries of a database say. */
export function readFacts(db: WriteDb): Facts {
  const decisions: Decision[] = [];
  const voided = new Set<string>();
  const mentioned = new Map<string, ReadonlySet<string>>();
  for (const { header: text, body } of readSealed(db)) {
    const header = readHeader(text);
    const raw: unknown = body === null ? null : JSON.parse(body.text);
    if (header?.kind === 'consent.recorded') {
      const read = consentBody.parse(raw);
      const { noticeId } = read;
      const common = { entryId: header.id, customerId: trustedId(header.subject ?? ''), noticeId };
      decisions.push(...read.decisions.map((decision) => ({ ...common, ...decision })));
    }
    if (header?.kind === 'consent.voided') voided.add(voidBody.parse(raw).voidedId);
    if (header?.kind === 'notice.drafted') {
      const { noticeId, text: words } = noticeBody.parse(raw);
      mentioned.set(noticeId, new Set(noticeText.parse(JSON.parse(words)).scopes.map(({ scope }) => scope)));
    }
  }
  return { decisions, voided, mentioned };
}

const isStop = (answer: Answer) => answer === 'refused' || answer === 'withdrawn';

/** Point 2. */
export function countedOf({ decisions, voided, mentioned }: Facts): readonly Decision[] {
  return decisions.filter(
    ({ entryId, answer, noticeId, scope }) =>
      !voided.has(entryId) && (isStop(answer) || (noticeId !== null && mentioned.get(noticeId)?.has(scope) === true)),
  );
}

/** Point 3, for one customer's scope. */
function headsOf(counted: readonly Decision[]): readonly Decision[] {
  const replaced = new Set(counted.flatMap((decision) => decision.replaces));
  return counted.filter((decision) => !replaced.has(decision.entryId));
}

const strictness: Readonly<Record<Answer, number>> = { agreed: 0, pending: 1, refused: 2, withdrawn: 2 };

function stateOf(heads: readonly Decision[]): ModelState | null {
  // Point 4: the most restrictive; among equals the greatest id.
  const [first] = heads.toSorted(
    (a, b) => strictness[b.answer] - strictness[a.answer] || (a.entryId < b.entryId ? 1 : -1),
  );
  if (first === undefined) return null;
  // Point 5.
  return {
    answer: first.answer,
    entryId: first.entryId,
    needsReview: new Set(heads.map((head) => head.answer)).size > 1,
  };
}

/** The state of every scope of every customer, by `customer scope`. A scope that is not there is 未確認. */
export function modelStates(facts: Facts): ReadonlyMap<string, ModelState> {
  const byScope = Map.groupBy(countedOf(facts), ({ customerId, scope }) => `${customerId} ${scope}`);
  const states = new Map<string, ModelState>();
  for (const [key, counted] of byScope) {
    const state = stateOf(headsOf(counted));
    if (state !== null) states.set(key, state);
  }
  return states;
}
