import type { CustomerId, StaffId } from '../../electron/domain/ids.ts';
import { expect, test, vi } from 'vitest';
import { writeStory } from '../../build/demo/story/write.ts';
import * as blocks from '../../db/queries/ledger-blocks.ts';
import { tokyoDateOf, type Instant } from '../../electron/domain/dates/instant.ts';
import { newDesk } from '../support/new-desk.ts';

interface Place {
  readonly seq: number;
  readonly kind: string;
  readonly staff: StaffId;
}

test('the ledger by kind and person has in its pages what a look at every entry finds, and reads no whole block twice', async () => {
  const desk = await newDesk();
  const written = await desk.look((db) => {
    const story = { seed: 5, customers: 450, until: Date.UTC(2026, 10, 22), days: 60 };
    Array.from(writeStory(db, story, desk.manager.staffId));
    return db.$client.prepare<[], Place>('SELECT seq, kind, staff FROM ledger_entry ORDER BY seq DESC').all();
  });
  expect(written.length).toBeGreaterThan(2 * blocks.blockSize);
  const read = vi.spyOn(blocks, 'readBlock');
  const pageOf = async (before: number | null, kind: string | null, staffId: StaffId | null) =>
    (
      await desk.ask('ledger.page', {
        before,
        limit: 200,
        kinds: kind === null ? [] : [kind],
        staffId,
        customerId: null,
        on: null,
      })
    ).map(({ seq }) => seq);
  const rare = 'notice.adopted';
  const staff = [...new Set(written.map((entry) => entry.staff))];
  expect(staff.length).toBeGreaterThan(2);
  const filters = [...staff, null].flatMap((staffId) =>
    ['consent.recorded', rare, 'customer.created', null].map((kind) => ({ kind, staffId })),
  );
  // What was written since the look is the signing in of it.
  const newest = written[0]?.seq ?? 0;
  for (const { kind, staffId } of filters.filter((filter) => filter.kind !== null || filter.staffId !== null)) {
    const expected = written.filter(
      (entry) => (kind === null || entry.kind === kind) && (staffId === null || entry.staff === staffId),
    );
    for (const before of [newest + 1, 2_000, 1_999, 1_001, 1_000, 2, 1]) {
      const places = expected.filter(({ seq }) => seq < before).map(({ seq }) => seq);
      expect(await pageOf(before, kind, staffId)).toEqual(places.slice(0, 200));
    }
  }
  const whole = read.mock.calls.map(([, block]) => block).filter((block) => (block + 1) * blocks.blockSize <= newest);
  expect(whole.toSorted((a, b) => a - b)).toEqual([...new Set(whole)].toSorted((a, b) => a - b));
  expect(whole).toContain(0);
});

test('what was recorded a moment ago stands in the next page by its kind', async () => {
  const desk = await newDesk();
  const ask = () =>
    desk.ask('ledger.page', {
      before: null,
      limit: 10,
      kinds: ['ledger.verified'],
      staffId: null,
      customerId: null,
      on: null,
    });
  expect(await ask()).toEqual([]);
  await desk.ask('ledger.verify', { id: desk.id() });
  expect(await ask()).toHaveLength(1);
  await desk.ask('ledger.verify', { id: desk.id() });
  expect(await ask()).toHaveLength(2);
});

test('a day is that of Tokyo, and with a person, a kind or a customer has what a look at every entry finds', async () => {
  const desk = await newDesk();
  interface Written extends Place {
    readonly recorded: Instant;
    readonly subject: CustomerId | null;
  }
  const written = await desk.look((db) => {
    const story = { seed: 6, customers: 40, until: Date.UTC(2026, 10, 22), days: 20 };
    Array.from(writeStory(db, story, desk.manager.staffId));
    return db.$client
      .prepare<[], Written>('SELECT seq, kind, staff, recorded, subject FROM ledger_entry ORDER BY seq DESC')
      .all();
  });
  const days = [...new Set(written.map(({ recorded }) => tokyoDateOf(recorded)))];
  expect(days.length).toBeGreaterThan(5);
  const every = { limit: 200, kinds: [], staffId: null, customerId: null };
  for (const on of days.slice(0, 6)) {
    const ofDay = written.filter(({ recorded }) => tokyoDateOf(recorded) === on);
    const one = ofDay.find(({ subject, kind }) => subject !== null && kind.startsWith('customer.')) ?? ofDay[0];
    const narrowed = [
      { filter: {}, wanted: ofDay },
      { filter: { staffId: one?.staff ?? null }, wanted: ofDay.filter(({ staff }) => staff === one?.staff) },
      { filter: { kinds: [one?.kind ?? ''] }, wanted: ofDay.filter(({ kind }) => kind === one?.kind) },
    ];
    for (const { filter, wanted } of narrowed) {
      const seen: number[] = [];
      for (let before: number | null = null; ;) {
        const page: readonly { seq: number }[] = await desk.ask('ledger.page', { ...every, on, before, ...filter });
        seen.push(...page.map(({ seq }) => seq));
        if (page.length < every.limit) break;
        before = page.at(-1)?.seq ?? null;
      }
      expect(seen).toEqual(wanted.map(({ seq }) => seq));
    }
  }
  const [of] = written.flatMap(({ subject, kind }) => (kind === 'customer.created' ? (subject ?? []) : []));
  const [born] = written.flatMap(({ subject, kind, recorded }) =>
    kind === 'customer.created' && subject === of ? tokyoDateOf(recorded) : [],
  );
  const theirs = await desk.ask('ledger.page', { ...every, before: null, customerId: of ?? null, on: born ?? null });
  expect(theirs.map(({ kind }) => kind)).toContain('customer.created');
  expect(new Set(theirs.map(({ customerId }) => customerId))).toEqual(new Set([of]));
  expect(await desk.ask('ledger.page', { ...every, before: null, on: '2019-01-01' })).toEqual([]);
});
