import type { StaffId } from '../../electron/domain/ids.ts';
import { expect, test, vi } from 'vitest';
import { writeStory } from '../../build/demo/story/write.ts';
import * as blocks from '../../db/queries/ledger-blocks.ts';
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
    (await desk.ask('ledger.page', { before, limit: 200, kind, staffId, customerId: null })).map(({ seq }) => seq);
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
    desk.ask('ledger.page', { before: null, limit: 10, kind: 'ledger.verified', staffId: null, customerId: null });
  expect(await ask()).toEqual([]);
  await desk.ask('ledger.verify', { id: desk.id() });
  expect(await ask()).toHaveLength(1);
  await desk.ask('ledger.verify', { id: desk.id() });
  expect(await ask()).toHaveLength(2);
});
