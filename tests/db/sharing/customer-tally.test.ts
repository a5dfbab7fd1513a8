import { type CustomerId, trustedId } from '../../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import { writeStory } from '../../../build/demo/story/write.ts';
import { record } from '../../../db/ledger/append.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { noticeForWords } from '../../../db/queries/notice.ts';
import { countSharing, newestChange, type SharingCount, type SharingTerms } from '../../../db/queries/sharing.ts';
import { sharingTargets } from '../../../electron/domain/sharing/target.ts';
import { CustomerTally } from '../../../electron/services/customer-tally.ts';
import { newDesk } from '../../support/new-desk.ts';

const keyOf = ({ scope, reason, leftOut }: SharingCount) => `${scope} ${reason} ${String(leftOut)}`;

function summed(rows: readonly SharingCount[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[keyOf(row)] = (sums[keyOf(row)] ?? 0) + row.count;
  return sums;
}

test('a tally that followed every change is what a fresh one counts, and counts only whom a change touched', async () => {
  const desk = await newDesk();
  await desk.look(async (db) => {
    const device = readThisDevice(db)?.id ?? trustedId('');
    const author = { device, staff: desk.manager.staffId, shop: 'H', at: '2026-11-22T01:00:00.000Z' } as const;
    const known = noticeForWords(db, '2026-11-22');
    if (known === null) throw new Error('no notice');
    Array.from(
      writeStory(db, { seed: 11, customers: 120, until: Date.UTC(2026, 10, 22), days: 60 }, desk.manager.staffId),
    );
    const terms: SharingTerms = {
      noticeId: known.noticeId,
      hasResponsibleParty: true,
      targets: sharingTargets(known.notice),
      outdated: [],
    };
    let counted = 0;
    const counting = {
      key: 'terms',
      newestChange: () => newestChange(db),
      count: (slice: Parameters<typeof countSharing>[2]) => {
        counted += 1;
        return countSharing(db, terms, slice);
      },
    };
    const turns: (() => void)[] = [];
    const nextTurn = () => {
      turns.shift()?.();
      return Promise.resolve();
    };
    const followed = new CustomerTally<SharingCount>(20);
    const rowsOf = async (tally: CustomerTally<SharingCount>) =>
      summed((await tally.rows(db, counting, nextTurn)).flatMap(({ rows }) => rows));
    await rowsOf(followed);
    expect(counted).toBeGreaterThanOrEqual(6);
    const ids = db.$client.prepare<[], CustomerId>('SELECT id FROM customer ORDER BY id').pluck().all();
    const die = (customerId: CustomerId) =>
      record(db, author, [
        {
          id: desk.id(),
          kind: 'customer.edited',
          subject: customerId,
          body: { from: { deceasedOn: null }, to: { deceasedOn: '2026-11-20' } },
        },
      ]);
    for (const customerId of [ids[0], ids[19], ids[20], ids.at(-1)]) {
      die(customerId ?? trustedId(''));
      counted = 0;
      const after = await rowsOf(followed);
      // The slice of this customer, and the last one, where new customers come.
      expect(counted).toBeLessThanOrEqual(2);
      expect(after).toEqual(await rowsOf(new CustomerTally<SharingCount>(50)));
    }
    // What is recorded between two slices is in the answer, too.
    turns.push(() => die(ids[45] ?? trustedId('')));
    expect(await rowsOf(new CustomerTally<SharingCount>(20))).toEqual(await rowsOf(followed));
  });
});
