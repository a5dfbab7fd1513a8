import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canary } from '../support/canary.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { rebuild } from '../../db/ledger/rebuild.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import { unsignedQrText } from '../../electron/domain/slips/slip-code.ts';
import { looksFile } from '../../electron/keys/looks-file.ts';
import { dumpProjections } from '../support/dump.ts';
import { verify } from '../../db/ledger/verify.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { verdictOf } from '../audit/bundle-parts.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';
import { comeIn, database, goOn, mail, met, own, rolledBack, second } from './marked-desk.ts';

describe('an older ledger in place of the newer one', () => {
  test('is told from it: from when to when, how many records, which receipt numbers', async () => {
    const { desk, first, lost, gone } = await rolledBack();
    const { state, lost: told } = await met(desk);
    expect(state).toBe('rolled_back');
    expect(told).toMatchObject({
      entries: 4,
      receipts: [{ first: lost.receiptNo, last: gone.receiptNo, count: 2 }],
    });
    expect(told?.letters[0]).toBe('B');
    expect(first.receiptNo < lost.receiptNo).toBe(true);
  });

  test('is told also where only one of the two marks is left, or the other one came back with the folder', async () => {
    const { desk } = await rolledBack();
    const bytes = readFileSync(own(desk));
    rmSync(own(desk));
    expect((await met(desk)).state).toBe('rolled_back');
    writeFileSync(own(desk), bytes);
    rmSync(second(desk));
    expect((await met(desk)).state).toBe('rolled_back');
  });

  test('is told when the whole folder was put back, with its own mark of then', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    await addCustomer(desk);
    desk.app.lock();
    const copy = join(newFolder(), 'data');
    cpSync(desk.folder, copy, { recursive: true });
    await desk.signIn(desk.manager);
    await addCustomer(desk);
    desk.app.lock();
    rmSync(desk.folder, { recursive: true });
    cpSync(copy, desk.folder, { recursive: true });
    expect((await met(desk)).state).toBe('rolled_back');
  });

  test('opens as usual once the newer one is back', async () => {
    const { desk, newer } = await rolledBack();
    const { again, state } = await met(desk);
    expect(state).toBe('rolled_back');
    copyFileSync(newer, database(desk));
    expect(await goOn(again)).toEqual({ ok: false, error: { kind: 'conflict', about: 'nothing_lost' } });
    expect((await met(again)).state).toBe('in');
  });

  test('is nothing that a clerk decides, nor a wrong password or a letter that was given', async () => {
    const { desk } = await rolledBack();
    const { again } = await met(desk);
    expect(await goOn(again, 'B', again.receptionist)).toEqual({ ok: false, error: { kind: 'forbidden' } });
    expect(await goOn(again, 'B', { ...again.manager, password: 'wrong one 12345' })).toMatchObject({
      error: { kind: 'wrong_secret' },
    });
    expect(await goOn(again, 'A')).toMatchObject({ error: { fields: [{ path: 'letter', code: 'letter_taken' }] } });
    expect((await met(again)).state).toBe('rolled_back');
  });

  test('goes on as the same PC: who was here last, and what was done today, is still shown', async () => {
    const { desk, customerId } = await rolledBack();
    const { again } = await met(desk);
    await goOn(again);
    await again.signIn(again.manager);
    const { recent, counts } = await again.ask('home.day', {});
    expect(recent.map((line) => line.customerId)).toEqual([customerId]);
    expect(counts.answers).toBe(1);
  });

  test('goes on under a new id, letter and key; no number is given twice, and no slip of ours is called altered', async () => {
    const { desk, customerId, lost, gone } = await rolledBack();
    const { again } = await met(desk);
    const goneOn = await goOn(again);
    expect(goneOn).toMatchObject({ ok: true, value: { letter: 'B' } });
    expect(goneOn.ok && goneOn.value).not.toMatchObject({ fingerprint: desk.fingerprint });
    // Nobody is signed in by it.
    expect(await again.ask('session.state', {})).toMatchObject({ isOpen: false });
    await again.signIn(again.manager);
    expect(await again.ask('session.state', {})).toMatchObject({ deviceLetter: 'B' });
    const next = await again.ask('consent.record', consentOf(again, customerId, [answerTo(mail, 'refused')]));
    expect(next.receiptNo).toBe('HB26-1122-001');
    for (const { code, receiptNo } of [lost, gone]) {
      expect(await again.ask('slip.find', { code, receiptNo })).toEqual({ outcome: 'record_missing' });
      expect(await again.ask('search.find', { text: receiptNo })).toMatchObject({
        missing: { receiptNo, isOpen: true },
      });
    }
    expect(await again.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
    // What leaves the house from now on is signed with the new key, and holds the entries of both.
    const path = join(newFolder(), 'audit.zip');
    again.world.answers.push(path);
    const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
    const exported = await again.ask('audit.export', { id: again.id(), reason: '監査', filter, maxBodies: 0 });
    if (exported.outcome !== 'saved') throw new Error(exported.outcome);
    const { fingerprint } = exported;
    expect(goneOn).toMatchObject({ value: { fingerprint } });
    expect(await verdictOf(path, fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
    expect((await met(again)).state).toBe('in');
  });

  test('that is put back a second time is told again, and never gets a letter that was given in between', async () => {
    const { desk } = await rolledBack();
    const older = readFileSync(database(desk));
    const { again } = await met(desk);
    expect((await goOn(again)).ok).toBe(true);
    await again.signIn(again.manager);
    await addCustomer(again);
    again.app.lock();
    writeFileSync(database(again), older);
    const { state, lost, again: third } = await met(again);
    expect(state).toBe('rolled_back');
    expect(lost?.letters[0]).toBe('C');
    expect((await goOn(third, 'C')).ok).toBe(true);
    expect((await met(third)).state).toBe('in');
  });
});

describe('a receipt number whose record is lost', () => {
  test('is entered again from the shop copy, and the list of them grows shorter; then it leads to what was entered', async () => {
    const { desk, customerId, lost, gone } = await rolledBack();
    const { again } = await met(desk);
    await goOn(again);
    await again.signIn(again.receptionist);
    expect(await again.ask('receipt.lost', { most: 1 })).toEqual({ count: 2, receipts: [lost.receiptNo] });
    const next = await again.ask('consent.record', consentOf(again, customerId, [answerTo(mail, 'refused')]));
    const settle = { id: again.id(), receiptNo: lost.receiptNo, enteredAs: unsignedQrText(next.receiptNo, next.code) };
    expect(await again.fail('receipt.settle', { ...settle, enteredAs: 'HB26-1122-999' })).toMatchObject({
      fields: [{ path: 'enteredAs', code: 'unknown_receipt' }],
    });
    await again.ask('receipt.settle', settle);
    await again.ask('receipt.settle', settle);
    expect(await again.fail('receipt.settle', { ...settle, id: again.id() })).toMatchObject({ about: 'not_waiting' });
    const { slip } = await again.ask('search.find', { text: unsignedQrText(lost.receiptNo, lost.code) });
    expect(slip).toMatchObject({ receiptNo: next.receiptNo, customerId });
    await again.ask('receipt.settle', { id: again.id(), receiptNo: gone.receiptNo, enteredAs: null });
    expect(await again.ask('receipt.lost', { most: 9 })).toEqual({ count: 0, receipts: [] });
    const stranger = { id: again.id(), receiptNo: next.receiptNo, enteredAs: null };
    expect(await again.fail('receipt.settle', stranger)).toEqual({ kind: 'not_found' });
    const live = await again.look((db) => {
      const before = dumpProjections(db);
      rebuild(db);
      return [before, dumpProjections(db)];
    });
    expect(live[1]).toBe(live[0]);
  });
});

/** Which looks stand in the ledger that were recorded later than they happened, in their order. */
const looksOf = (desk: TestDesk) =>
  desk.look((db) =>
    db.$client
      .prepare('SELECT header FROM ledger_entry ORDER BY seq')
      .pluck()
      .all()
      .flatMap((text) => readHeader(String(text)) ?? [])
      .filter(({ staff, recorded, occurred }) => staff === desk.receptionist.staffId && occurred < recorded)
      .map(({ kind }) => kind),
  );

/** A clerk has looked somebody up in the older ledger, and then the newer one was put back. */
async function lookedAndPutBack() {
  const { desk, newer, customerId } = await rolledBack();
  const { again } = await met(desk);
  await comeIn(again, again.receptionist, true);
  await again.ask('customer.get', { customerId });
  again.app.lock();
  again.world.clock.now += 1;
  copyFileSync(newer, database(desk));
  return { again, path: join(desk.folder, looksFile) };
}

describe('while it is only looked up in', () => {
  test('things are shown and nothing is recorded; who looked is recorded once it is gone on with', async () => {
    const { desk, customerId, lost } = await rolledBack();
    const { again } = await met(desk);
    expect(await comeIn(again, again.receptionist, true)).toMatchObject({ ok: true });
    expect(await again.ask('session.state', {})).toMatchObject({ isOpen: true, isLookUpOnly: true });
    expect(await again.ask('customer.get', { customerId })).toMatchObject({ fields: { name: canary.name } });
    expect(await again.ask('slip.find', { code: lost.code, receiptNo: lost.receiptNo })).toEqual({
      outcome: 'record_missing',
    });
    const refused = { kind: 'conflict', about: 'look_up_only' };
    expect(await again.fail('consent.record', consentOf(again, customerId, [answerTo(mail, 'agreed')]))).toEqual(
      refused,
    );
    again.app.lock();
    again.world.clock.now += 1;
    expect((await met(again)).state).toBe('rolled_back');
    expect((await goOn(again)).ok).toBe(true);
    await again.signIn(again.manager);
    expect(await looksOf(again)).toEqual(['session.opened', 'customer.opened']);
    expect(existsSync(join(again.folder, looksFile))).toBe(false);
  });

  test('who looked is recorded also when the newer file is put back, at the next sign-in, whoever signs in', async () => {
    const { again } = await lookedAndPutBack();
    expect(await looksOf(again)).toEqual([]);
    await again.signIn(again.manager);
    expect(await looksOf(again)).toEqual(['session.opened', 'customer.opened']);
    expect(await again.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
  });

  test('and is neither lost nor doubled where the program was killed on the way', async () => {
    const { again, path } = await lookedAndPutBack();
    const notes = readFileSync(path, 'latin1');
    const [, first = ''] = notes.split('\n');
    for (const [left, stands] of [
      // Killed after the first of them stood in the ledger.
      [`\n${first}`, ['session.opened']],
      // Killed after both did, and before the notes were forgotten.
      [notes, ['session.opened', 'customer.opened']],
      [notes, ['session.opened', 'customer.opened']],
      // A power cut while a note was made: that look came to nothing. Somebody else's line is none of ours.
      [`${notes.slice(0, -9)}\n${Buffer.alloc(90, 7).toString('base64')}`, ['session.opened', 'customer.opened']],
    ] as const) {
      writeFileSync(path, left);
      await again.signIn(again.manager);
      expect(await looksOf(again)).toEqual(stands);
      expect(existsSync(path)).toBe(false);
      again.app.lock();
    }
  });

  test('nobody sees anything of which the disk takes no note', async () => {
    const { desk, customerId } = await rolledBack();
    const { again } = await met(desk);
    mkdirSync(join(desk.folder, looksFile));
    expect(await comeIn(again, again.receptionist, true)).toMatchObject({ ok: false });
    rmSync(join(desk.folder, looksFile), { recursive: true });
    expect(await comeIn(again, again.receptionist, true)).toMatchObject({ ok: true });
    rmSync(join(desk.folder, looksFile));
    mkdirSync(join(desk.folder, looksFile));
    expect(await again.fail('customer.open', { id: again.id(), customerId })).toMatchObject({ kind: 'storage' });
    expect(await again.fail('customer.get', { customerId })).toEqual({ kind: 'no_visit' });
  });

  test('a whole ledger is opened as usual', async () => {
    const desk = await newDesk({ isLocked: true, isOnKnownPc: true });
    expect(await comeIn(desk, desk.receptionist, true)).toMatchObject({ ok: true });
    expect(await desk.ask('session.state', {})).not.toHaveProperty('isLookUpOnly');
  });
});
