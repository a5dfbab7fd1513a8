import type { EntryId } from '../../electron/domain/ids.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256OfBytes } from '../../db/hash.ts';
import { auditBundle } from '../../build/demo/auditor.ts';
import { maxSealBytes } from '../../electron/domain/slips/seal.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { onePixel, pdfWith } from '../support/scans.ts';
import { blue, jpegOf, sealPicture } from '../support/seals.ts';
import { addCustomer, answerTo, consentOf, requestOf } from './inputs.ts';

const [oldSeal, newSeal] = [sealPicture(), sealPicture(200, 200, blue)];

/** Lets the manager choose this file in the dialog; its name says what it wants. */
function choose(desk: TestDesk, bytes: Uint8Array, name = 'seal.png') {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  desk.world.answers.push(path);
  return desk.ask('seal.choose', { id: desk.id() });
}

async function register(desk: TestDesk, bytes: Uint8Array): Promise<void> {
  const chosen = await choose(desk, bytes);
  if (chosen.outcome !== 'chosen') throw new Error(chosen.outcome);
  await desk.ask('seal.set', { id: desk.id(), digest: chosen.digest });
}

const addressOf = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;

async function recorded(desk: TestDesk): Promise<EntryId> {
  const customerId = await addCustomer(desk);
  return (await desk.ask('consent.record', consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]))).entryId;
}

async function printed(desk: TestDesk, entryId: EntryId) {
  await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId });
  return desk.world.drawn.at(-1);
}

describe('the company seal', () => {
  test('is chosen, looked at, registered, and looked at again', async () => {
    const desk = await newDesk();
    expect(await desk.ask('seal.get', {})).toBeNull();
    const chosen = await choose(desk, oldSeal, 'seal.exe');
    expect(desk.world.asked.at(-1)).toEqual({ purpose: 'seal', suggestedName: null });
    expect(chosen).toMatchObject({ outcome: 'chosen', digest: sha256OfBytes(oldSeal), mediaType: 'image/png' });
    // Choosing is not registering: whoever thinks better of it has changed nothing.
    expect(await desk.ask('seal.get', {})).toBeNull();
    if (chosen.outcome !== 'chosen') throw new Error(chosen.outcome);
    expect(desk.world.offered.get(chosen.documentId)).toEqual({ bytes: oldSeal, mediaType: 'image/png' });
    await desk.ask('seal.set', { id: desk.id(), digest: chosen.digest });
    const shown = await desk.ask('seal.get', {});
    expect(shown).toMatchObject({ digest: chosen.digest, mediaType: 'image/png' });
    expect(desk.world.offered.get(shown?.documentId ?? '')?.bytes).toEqual(oldSeal);
  });

  test('lies in the ledger with its entry, which is whole, and goes with the audit export as every entry does', async () => {
    const desk = await newDesk();
    await register(desk, oldSeal);
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null, findings: [] });
    expect(await desk.ask('seal.get', {})).toMatchObject({ digest: sha256OfBytes(oldSeal) });
    const page = {
      before: null,
      limit: 1,
      kinds: ['company.seal_set' as const],
      on: null,
      staffId: null,
      customerId: null,
    };
    expect(JSON.stringify(await desk.ask('ledger.page', page))).toContain('会社の角印を登録しました');
    const bytes = await desk.look((db) =>
      db.$client.prepare<[], Buffer>("SELECT bytes FROM ledger_blob WHERE name = 'seal'").pluck().all(),
    );
    expect(bytes).toEqual([oldSeal]);
    const bundle = join(newFolder(), 'audit.zip');
    desk.world.answers.push(bundle);
    const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
    await desk.ask('audit.export', { id: desk.id(), filter, maxBodies: 1_000, reason: '年次の監査' });
    expect(auditBundle(bundle, desk.fingerprint)).toMatchObject({ code: 0 });
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['too_large', Buffer.alloc(maxSealBytes + 1)],
    ['no_picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['no_picture', pdfWith()],
    ['with_script', Buffer.concat([jpegOf(300, 300), Buffer.from('<html>')])],
    ['too_small', onePixel],
    ['too_many_pixels', jpegOf(4_000, 3_000)],
  ])('that is %s is not taken in, and changes nothing', async (outcome, bytes) => {
    const desk = await newDesk();
    await register(desk, oldSeal);
    expect(await choose(desk, bytes)).toEqual({ outcome });
    const digest = sha256OfBytes(bytes);
    const gone = { kind: 'conflict', about: 'seal_gone' };
    expect(await desk.fail('seal.set', { id: desk.id(), digest })).toEqual(gone);
    expect(await desk.ask('seal.get', {})).toMatchObject({ digest: sha256OfBytes(oldSeal) });
  });

  test('that nobody chose is not taken in, nor one chosen before the desk was locked', async () => {
    const desk = await newDesk();
    desk.world.answers.push(null);
    expect(await desk.ask('seal.choose', { id: desk.id() })).toEqual({ outcome: 'cancelled' });
    await choose(desk, oldSeal);
    await desk.signIn(desk.manager);
    const input = { id: desk.id(), digest: sha256OfBytes(oldSeal) };
    expect(await desk.fail('seal.set', input)).toEqual({ kind: 'conflict', about: 'seal_gone' });
  });

  test('is registered once, however often the same command arrives', async () => {
    const desk = await newDesk();
    await choose(desk, oldSeal);
    const input = { id: desk.id(), digest: sha256OfBytes(oldSeal) };
    expect(await desk.ask('seal.set', input)).toEqual({});
    expect(await desk.ask('seal.set', input)).toEqual({});
    expect(await desk.fail('seal.set', { ...input, digest: null })).toEqual({ kind: 'conflict', about: 'id_used' });
  });
});

describe('a slip', () => {
  test('without a seal is as it always was', async () => {
    const desk = await newDesk();
    const document = await printed(desk, await recorded(desk));
    expect(document?.seal).toBeNull();
    expect(document?.snapshot).not.toHaveProperty('seal');
  });

  test('keeps the seal of its time, whatever the company has since', async () => {
    const desk = await newDesk();
    const before = await recorded(desk);
    await register(desk, oldSeal);
    const under = await recorded(desk);
    await register(desk, newSeal);
    const after = await recorded(desk);
    await desk.ask('seal.set', { id: desk.id(), digest: null });
    expect(await desk.ask('seal.get', {})).toBeNull();
    const last = await recorded(desk);
    for (const [entryId, seal] of [
      [before, null],
      [under, addressOf(oldSeal)],
      [after, addressOf(newSeal)],
      [last, null],
    ] as const) {
      expect((await printed(desk, entryId))?.seal).toBe(seal);
    }
    expect(await printed(desk, under)).toMatchObject({ reissue: 1, seal: addressOf(oldSeal) });
  });

  test('of a request carries it too', async () => {
    const desk = await newDesk();
    await register(desk, oldSeal);
    const request = await desk.ask('request.receive', requestOf(desk, await addCustomer(desk)));
    expect((await printed(desk, request.entryId))?.seal).toBe(addressOf(oldSeal));
  });
});
