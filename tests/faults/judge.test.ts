import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../build/demo/story/random.ts';
import type { WriteDb } from '../../db/open.ts';
import { openDb } from '../../db/open.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { manager } from '../support/set-up-desk.ts';
import { recordOne } from './actions.ts';
import { Broken, endAll, startDesk } from './desk.ts';
import { factsOf, logOver, type Facts } from './facts.ts';
import { judge, SilentLoss } from './judge.ts';
import { copyOf, dataOf, marksOf, removePlace, type Place } from './place.ts';
import { makeTemplate, type Template } from './template.ts';
import { putDatabase } from './tamper.ts';
import { meet } from './ways-out.ts';

/*
 * That the judge of the fault runner can find what it is for: desks from which something was taken behind the product's back, as if the
 * product had lost it and did not notice.
 */

let template: Template;
beforeAll(async () => void (template = await makeTemplate()));
afterAll(() => {
  endAll();
  removePlace(template.place);
});

/** A locked desk that has recorded so many things more than the template. */
async function deskWith(more: number): Promise<{ place: Place; facts: Facts }> {
  const place = copyOf(template.place);
  const facts = [...template.facts];
  const desk = startDesk(place, template);
  await desk.signIn();
  const work = {
    ...logOver(facts),
    desk,
    random: new Random(5),
    customers: [...template.customers],
    turn: () => undefined,
  };
  for (let left = more; left > 0; left -= 1) await recordOne(work);
  desk.lock();
  return { place, facts };
}

/** Changes something in the database that the product does not do. */
async function tamperWith(place: Place, work: (raw: WriteDb['$client']) => void): Promise<void> {
  const ring = readKeyRing(dataOf(place));
  const unlocked = ring.ok ? await unlockWithPassword(ring.value.ring, template.managerId, manager.password) : ring;
  if (!unlocked.ok) throw new Error('the desk could not be unlocked');
  const opened = openDb(join(dataOf(place), databaseFile), unlocked.value.dataKey);
  if (!opened.ok) throw new Error(opened.error);
  work(opened.value.db.$client);
  opened.value.close();
}

/** Without its marks, and without knowing of any: nothing but the judge can tell that something is missing. */
async function forgetMarks(place: Place): Promise<void> {
  rmSync(marksOf(place), { recursive: true });
  rmSync(join(dataOf(place), markFile));
  await tamperWith(place, (raw) => void raw.prepare('DELETE FROM mark_place').run());
}

/** What the judge says of a desk that opens. */
async function judged(place: Place, facts: Facts): Promise<unknown> {
  const desk = startDesk(place, template);
  try {
    expect(await meet(desk)).toMatchObject({ state: 'in' });
    return await judge(desk, facts).then(
      () => 'whole',
      (error: unknown) => error,
    );
  } finally {
    endAll();
    removePlace(place);
  }
}

describe('the judge says', () => {
  test('nothing of a desk that has all that was acknowledged', async () => {
    const { place, facts } = await deskWith(6);
    expect(await judged(place, facts)).toBe('whole');
  });

  test('silent loss, where an older file lies and no mark tells of it', async () => {
    const { place, facts } = await deskWith(6);
    putDatabase(template.place, place, { keepsLog: false });
    await forgetMarks(place);
    expect(await judged(place, facts)).toBeInstanceOf(SilentLoss);
  });

  test('nothing of the same loss, once it was told with all its receipt numbers; silent loss, where one of them was not', async () => {
    const { place, facts } = await deskWith(6);
    const lost = factsOf(facts, 'kept').slice(factsOf(template.facts, 'kept').length);
    const receipts = lost.flatMap(({ receiptNo }) => receiptNo ?? []);
    expect(receipts.length).toBeGreaterThan(1);
    putDatabase(template.place, place, { keepsLog: false });
    const desk = startDesk(place, template);
    const { state, lost: told } = await meet(desk);
    expect(state).toBe('rolled_back');
    const { managerId: staffId } = template;
    expect(
      await desk.send('session.go_on', { id: desk.id(), staffId, password: manager.password, letter: 'B' }),
    ).toMatchObject({ ok: true });
    const fact = { fact: 'told', letter: 'A', entries: told?.entries ?? 0, receipts } as const;
    expect(await judged(copyOf(place), [...facts, fact])).toBe('whole');
    expect(await judged(place, [...facts, { ...fact, receipts: receipts.slice(1) }])).toBeInstanceOf(SilentLoss);
  });

  test('silent loss, where an answer stands otherwise than it was given', async () => {
    const { place, facts } = await deskWith(0);
    const last = factsOf(facts, 'sent').findLast(({ answers }) => answers.length > 0);
    if (last === undefined) throw new Error('the template has no answer');
    const other = last.answers.map(([scope, answer]): [typeof scope, typeof answer] => [
      scope,
      answer === 'agreed' ? 'stopped' : 'agreed',
    ]);
    expect(await judged(place, facts.with(facts.indexOf(last), { ...last, answers: other }))).toBeInstanceOf(
      SilentLoss,
    );
  });

  test('silent loss, where one receipt number was given twice', async () => {
    const { place, facts } = await deskWith(0);
    const given = factsOf(facts, 'kept').findLast(({ receiptNo }) => receiptNo !== null);
    if (given === undefined) throw new Error('the template has no receipt');
    expect(await judged(place, [...facts, given])).toBeInstanceOf(SilentLoss);
  });

  test('broken, where a row is not what the ledger says and no fact is about it', async () => {
    const { place, facts } = await deskWith(0);
    await tamperWith(place, (raw) => void raw.prepare("UPDATE customer SET occupation = 'x'").run());
    const found = await judged(place, facts);
    expect(found).toBeInstanceOf(Broken);
    expect(found).not.toBeInstanceOf(SilentLoss);
  });
});
