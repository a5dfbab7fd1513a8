import type { CustomerId } from '../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import { writeStory } from '../../build/demo/story/write.ts';
import type { Output } from '../../electron/contract/table.ts';
import { newDesk } from '../support/new-desk.ts';

test('who has not been shown the notice is found slice by slice, and the window is served between two', async () => {
  const desk = await newDesk();
  const expected = await desk.look((db) => {
    const story = { seed: 5, customers: 600, until: Date.UTC(2026, 10, 22), days: 60 };
    Array.from(writeStory(db, story, desk.manager.staffId));
    return db.$client
      .prepare<[string], string>(
        `SELECT id FROM customer WHERE deceased_on IS NULL
         AND id NOT IN (SELECT customer_id FROM counted_notice_shown WHERE notice_id = ?) ORDER BY kana_key, id`,
      )
      .pluck()
      .all(desk.noticeId);
  });
  expect(expected.length).toBeGreaterThan(60);
  let turns = 0;
  desk.world.nextTurn = () => {
    turns += 1;
    return Promise.resolve();
  };
  const found: string[] = [];
  let after: CustomerId | null = null;
  do {
    const page: Output<'notice.unshown'> = await desk.ask('notice.unshown', { after });
    expect(page.count).toBe(expected.length);
    found.push(...page.customers.map(({ customerId }) => customerId));
    after = page.after;
  } while (after !== null);
  expect(found).toEqual(expected);
  expect(turns).toBeGreaterThan(2);
  turns = 0;
  expect(await desk.ask('notice.effects', { noticeId: desk.noticeId })).toMatchObject({ unshown: expected.length });
  expect(turns).toBeGreaterThan(2);
});
