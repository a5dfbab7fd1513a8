import { type EntryId, type NoticeId, trustedId } from '../../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import type { WriteDb } from '../../../db/open.ts';
import type { Answer } from '../../../electron/domain/consent/decision.ts';
import { modelStates, type Decision, type ModelState } from '../../support/consent-model.ts';
import { newDatabase } from '../../support/new-database.ts';

/*
 * Every history that few decisions can have, each as a customer of its own in one real database, asked through the real view.
 * Whoever decides may have seen any part of what came before: that is how two and three PCs that exchange at any time differ
 * from one. Arrival cannot matter to a view, but the order of the rows in the file could: every second customer's are turned.
 */

const scope = 'recall:lotas';
const other = 'use:offers:email';
/** One version of the notice mentions the scope, the other does not. */
const mentioned = new Map<string, ReadonlySet<string>>([
  ['with', new Set([scope, other])],
  ['without', new Set([other])],
]);

/** Every list with one choice at each place. */
function* allLists<T>(length: number, choices: (place: number) => readonly T[]): Generator<readonly T[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const head of allLists(length - 1, choices)) for (const last of choices(length - 1)) yield [...head, last];
}

/** Every part of a list, the empty one and the whole among them. */
function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (parts, item) => [...parts, ...parts.map((part) => [...part, item])],
    [[]],
  );
}

interface Space {
  readonly decisions: number;
  readonly answers: readonly Answer[];
  readonly notices: readonly (NoticeId | null)[];
  /** How many of the decisions may be taken back as entered in error. */
  readonly mostVoided: number;
}

interface History {
  readonly decisions: readonly (Decision & { readonly tick: number })[];
  readonly voided: readonly string[];
}

const idOf = (customer: number, place: number) => trustedId(`${String(customer).padStart(8, '0')}-${place}`);

function* historiesOf({ decisions, answers, notices, mostVoided }: Space): Generator<History> {
  const places = Array.from({ length: decisions }, (_, place) => place);
  const voids = partsOf(places).filter((part) => part.length <= mostVoided);
  let customer = 0;
  for (const answered of allLists(decisions, () => answers)) {
    for (const shown of allLists(decisions, () => notices)) {
      for (const seen of allLists(decisions, (place) => partsOf(places.slice(0, place)))) {
        for (const voided of voids) {
          const id = customer;
          customer += 1;
          yield {
            voided: voided.map((place) => idOf(id, place)),
            decisions: answered.map((answer, place) => ({
              entryId: idOf(id, place),
              customerId: trustedId(String(id)),
              scope,
              answer,
              noticeId: shown[place] ?? null,
              replaces: (seen[place] ?? []).map((earlier) => idOf(id, earlier)),
              tick: place + 1,
            })),
          };
        }
      }
    }
  }
}

function write(db: WriteDb, histories: readonly History[]): void {
  const raw = db.$client;
  for (const [notice, scopes] of mentioned) {
    for (const one of scopes) raw.prepare("INSERT INTO notice_scope VALUES (?, ?, 'consent')").run(notice, one);
  }
  const consent = raw.prepare(
    'INSERT INTO consent (customer_id, tick, entry_id, notice_id, occurred) ' +
      "VALUES (?, ?, ?, ?, '2026-11-22T05:05:00.000Z')",
  );
  const decide = raw.prepare(
    'INSERT INTO decision (place, entry_id, scope, answer, replaces) VALUES (? << 24, ?, ?, ?, ?)',
  );
  const takeBack = raw.prepare("INSERT INTO decision_void (voided_id, entry_id, customer_id) VALUES (?, 'void', ?)");
  raw.transaction(() => {
    histories.forEach(({ decisions, voided }, number) => {
      for (const one of number % 2 === 0 ? decisions : decisions.toReversed()) {
        const { customerId, entryId, answer, replaces, noticeId } = one;
        // Of one ledger: no two entries of a PC have the same tick.
        const tick = number * 8 + one.tick;
        consent.run(customerId, tick, entryId, noticeId);
        decide.run(tick, entryId, scope, answer, JSON.stringify(replaces));
      }
      for (const id of voided) takeBack.run(id, String(number));
    });
  })();
}

interface Row {
  readonly customer_id: string;
  readonly answer: Answer;
  readonly entry_id: EntryId;
  readonly needs_review: number;
}

function viewStates(db: WriteDb): ReadonlyMap<string, ModelState> {
  const rows = db.$client.prepare<[], Row>('SELECT * FROM consent_state').all();
  return new Map(
    rows.map(({ customer_id: id, answer, entry_id: entryId, needs_review: needsReview }) => [
      id,
      { answer, entryId, needsReview: needsReview === 1 },
    ]),
  );
}

const isStop = (answer: Answer) => answer === 'refused' || answer === 'withdrawn';

/** The promises of the rule, each in words of its own: held against the model as well as against the view. */
function judge({ decisions, voided }: History, state: ModelState | undefined): void {
  const counted = decisions.filter(
    ({ entryId, answer, noticeId }) => !voided.includes(entryId) && (isStop(answer) || noticeId === 'with'),
  );
  const replaced = new Set(counted.flatMap(({ replaces }) => replaces));
  const standing = counted.filter(({ entryId }) => !replaced.has(entryId));
  // 未確認 is never 同意, and the other way round: without a decision that counts there is no state.
  expect(state === undefined).toBe(counted.length === 0);
  // A stop that nobody who had seen it has answered otherwise is never lost.
  if (standing.some(({ answer }) => isStop(answer))) expect(isStop(state?.answer ?? 'agreed')).toBe(true);
  // 同意 only where everybody who was last heard agreed.
  if (state?.answer === 'agreed') expect(standing.every(({ answer }) => answer === 'agreed')).toBe(true);
  expect(state?.needsReview ?? false).toBe(new Set(standing.map(({ answer }) => answer)).size > 1);
}

test.each<[string, Space, number]>([
  [
    'three decisions: every answer, every notice or none, any of them taken back',
    {
      decisions: 3,
      answers: ['agreed', 'pending', 'refused', 'withdrawn'],
      notices: [trustedId('with'), trustedId('without')],
      mostVoided: 3,
    },
    32_768,
  ],
  [
    'four decisions: every way to have seen the ones before',
    { decisions: 4, answers: ['agreed', 'pending', 'refused'], notices: [trustedId('with')], mostVoided: 1 },
    25_920,
  ],
  [
    'five decisions: yes and no, whatever each of them has seen',
    { decisions: 5, answers: ['agreed', 'refused'], notices: [trustedId('with')], mostVoided: 0 },
    32_768,
  ],
])('%s', (_what, space, count) => {
  const { db, remove } = newDatabase();
  const histories = [...historiesOf(space)];
  expect(histories).toHaveLength(count);
  write(db, histories);
  const found = viewStates(db);
  const met = new Set<string>();
  histories.forEach((history, number) => {
    const { decisions, voided } = history;
    const model = modelStates({ decisions, voided: new Set(voided), mentioned }).get(`${number} ${scope}`);
    const state = found.get(String(number));
    expect(state).toEqual(model);
    judge(history, state);
    met.add(state === undefined ? 'unasked' : `${state.answer} ${String(state.needsReview)}`);
  });
  expect(met.size).toBeGreaterThan(2);
  remove();
});
