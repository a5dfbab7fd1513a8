import type { CustomerId } from '../../electron/domain/ids.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { receive } from '../../db/ledger/receive.ts';
import { versionOf } from '../../electron/domain/entries/index.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import { maxScanBytes } from '../../electron/domain/consent/scan.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { sealedOf } from '../support/headers.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { jpeg, onePixel, pdfWith, signature } from '../support/scans.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';

async function deskWithCustomer() {
  const desk = await newDesk();
  return { desk, customerId: await addCustomer(desk) };
}

/** Lets the clerk choose this file in the dialog; its name says what it wants. */
function choose(desk: TestDesk, bytes: Uint8Array, name = 'scan.pdf') {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  desk.world.answers.push(path);
  return desk.ask('evidence.choose', { id: desk.id() });
}

async function chosenDigest(desk: TestDesk, bytes: Uint8Array): Promise<string> {
  const chosen = await choose(desk, bytes);
  if (chosen.outcome !== 'chosen') throw new Error(chosen.outcome);
  return chosen.digest;
}

const lastLine = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.history', { customerId })).find(({ kind }) => kind === 'consent.recorded');

describe('a signature', () => {
  test('is kept with strokes and picture, hashed together into the entry', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence: signature });
    const slip = await desk.ask('consent.record', input);
    const strokes = JSON.stringify({ pad: signature.pad, strokes: signature.strokes });
    const digests = { strokes: sha256(strokes), picture: sha256OfBytes(onePixel) };
    expect(await lastLine(desk, customerId)).toMatchObject({ evidence: { kind: 'signature', ...digests } });
    const kept = await desk.look((db) => [
      ...db.$client
        .prepare<[string], { name: string; bytes: Buffer }>('SELECT name, bytes FROM ledger_blob WHERE entry_id = ?')
        .all(slip.entryId),
    ]);
    expect(new Map(kept.map(({ name, bytes }) => [name, sha256OfBytes(bytes)]))).toEqual(
      new Map(Object.entries(digests)),
    );
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
    // Sent again because the answer was lost: the same result, and nothing twice.
    expect(await desk.ask('consent.record', input)).toEqual(slip);
  });

  test('stands on the proof sheet beside what it proves; the record tells its digest alone', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const signed = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence: signature }),
    );
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]));
    for (const form of ['proof_sheet', 'record'] as const) {
      const path = join(newFolder(), form);
      desk.world.answers.push(path);
      await desk.ask('consent.export', { id: desk.id(), customerId, form, reason: 'ご本人のお求めにより' });
      expect([form, readFileSync(path, 'utf8').includes(signature.picture)]).toEqual([form, false]);
    }
    const [sheet] = desk.world.proofs;
    expect(sheet?.signatures).toEqual({ [signed.entryId]: `data:image/png;base64,${signature.picture}` });
    expect(sheet?.record.events[0]).toMatchObject({
      evidence: { kind: 'signature', picture: sha256OfBytes(onePixel) },
    });
  });

  test('stands on the slip of what was signed, on every copy, and on no other', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const signed = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence: signature }),
    );
    const unsigned = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]),
    );
    for (const [entryId, picture] of [
      [signed.entryId, `data:image/png;base64,${signature.picture}`],
      [signed.entryId, `data:image/png;base64,${signature.picture}`],
      [unsigned.entryId, null],
    ] as const) {
      await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId });
      expect(desk.world.drawn.at(-1)).toMatchObject({ kind: 'slip', signature: picture });
    }
  });

  test('can be looked at, of this customer only', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const other = await addCustomer(desk);
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence: signature });
    const { entryId } = await desk.ask('consent.record', input);
    const opened = await desk.ask('evidence.open', { customerId, entryId });
    expect(opened.mediaType).toBe('image/png');
    expect(desk.world.offered.get(opened.documentId)).toEqual({ bytes: onePixel, mediaType: 'image/png' });
    expect(await desk.fail('evidence.open', { customerId, entryId: customerId })).toEqual({ kind: 'not_found' });
    await desk.ask('customer.open', { id: desk.id(), customerId: other });
    expect(await desk.fail('evidence.open', { customerId: other, entryId })).toEqual({ kind: 'not_found' });
  });

  test.each([
    ['no strokes', { strokes: [] }, 'evidence.strokes', 'signature_empty'],
    [
      'a pad that was only touched',
      { strokes: [[{ x: 1, y: 1, t: 0, p: 500 }]] },
      'evidence.strokes',
      'signature_empty',
    ],
    ['no pad', { pad: { width: 0, height: 1 } }, 'evidence.pad.width', 'too_small'],
    ['a picture that is none', { picture: 'AAAA' }, 'evidence.picture', 'no_picture'],
    ['a picture of another kind', { picture: jpeg.toString('base64') }, 'evidence.picture', 'no_picture'],
  ])('of %s is refused, and nothing is recorded', async (_, change, path, code) => {
    const { desk, customerId } = await deskWithCustomer();
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    expect(await desk.fail('consent.record', { ...input, evidence: { ...signature, ...change } })).toEqual({
      kind: 'validation',
      fields: [{ path, code }],
    });
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    expect(await desk.ask('slip.list', { customerId })).toEqual([]);
  });
});

describe('a scan', () => {
  test.each([
    ['application/pdf', pdfWith(), 'scan.exe'],
    ['image/png', onePixel, 'scan.pdf'],
    ['image/jpeg', jpeg, 'scan'],
  ])('in %s is judged by its bytes, whatever it is called', async (mediaType, bytes, name) => {
    const { desk } = await deskWithCustomer();
    expect(await choose(desk, bytes, name)).toEqual({
      outcome: 'chosen',
      digest: sha256OfBytes(bytes),
      mediaType,
      length: bytes.length,
    });
    expect(desk.world.asked.at(-1)).toEqual({ purpose: 'scan', suggestedName: null });
  });

  test.each([
    ['no_scan', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'scan.png'],
    ['no_scan', Buffer.from('<!doctype html><script>1</script>'), 'scan.pdf'],
    ['with_script', pdfWith('/OpenAction<</S/JavaScript/JS(1)>>'), 'scan.pdf'],
    ['empty', Buffer.alloc(0), 'scan.pdf'],
    ['too_large', Buffer.alloc(maxScanBytes + 1), 'scan.pdf'],
  ])('that is %s is not taken in', async (outcome, bytes, name) => {
    const { desk, customerId } = await deskWithCustomer();
    expect(await choose(desk, bytes, name)).toEqual({ outcome });
    const evidence = { kind: 'file', digest: sha256OfBytes(bytes) } as const;
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence });
    expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'scan_gone' });
  });

  test('lies ready beside four others, and goes when a fifth comes after it', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const digests: string[] = [];
    for (let number = 1; number <= 6; number += 1) digests.push(await chosenDigest(desk, pdfWith(`/Number ${number}`)));
    const record = (digest = '') =>
      desk.send(
        'consent.record',
        consentOf(desk, customerId, [answerTo(mail, 'refused')], { evidence: { kind: 'file', digest } }),
      );
    expect(await record(digests[0])).toMatchObject({ ok: false, error: { about: 'scan_gone' } });
    for (const digest of digests.slice(1)) expect(await record(digest)).toMatchObject({ ok: true });
  });

  test('that was not chosen after all changes nothing', async () => {
    const { desk } = await deskWithCustomer();
    desk.world.answers.push(null);
    expect(await desk.ask('evidence.choose', { id: desk.id() })).toEqual({ outcome: 'cancelled' });
    desk.world.answers.push(join(newFolder(), 'gone.pdf'));
    expect(await desk.fail('evidence.choose', { id: desk.id() })).toEqual({ kind: 'storage', trouble: 'unreadable' });
  });

  test('is kept in the entry, encrypted, and opened from there', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const scan = pdfWith();
    const evidence = { kind: 'file', digest: await chosenDigest(desk, scan) } as const;
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { method: 'paper', evidence });
    const { entryId } = await desk.ask('consent.record', input);
    expect(await lastLine(desk, customerId)).toMatchObject({ evidence });
    const { documentId } = await desk.ask('evidence.open', { customerId, entryId });
    expect(desk.world.offered.get(documentId)).toEqual({ bytes: scan, mediaType: 'application/pdf' });
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
  });

  test('is forgotten when the desk is locked, and the record says so instead of doing without', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const evidence = { kind: 'file', digest: await chosenDigest(desk, jpeg) } as const;
    await desk.signIn(desk.manager);
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence });
    expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'scan_gone' });
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    // A stop does not wait for its proof.
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail], { evidence, method: 'fax' }));
    expect(await lastLine(desk, customerId)).toMatchObject({ evidence: { kind: 'none', reason: 'in_writing' } });
  });

  test('goes with a stop too', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const evidence = { kind: 'file', digest: await chosenDigest(desk, jpeg) } as const;
    const stop = stopOf(desk, customerId, [mail], { evidence, method: 'paper' });
    const slip = await desk.ask('consent.stop', stop);
    expect(await desk.ask('consent.stop', stop)).toEqual(slip);
    expect(await lastLine(desk, customerId)).toMatchObject({ evidence });
  });
});

/** A consent as another PC recorded it, with a file that that PC judged otherwise than we do, or not at all. */
async function received(
  desk: TestDesk,
  customerId: CustomerId,
  bytes: Buffer,
  mediaType: string,
  name: 'file' | 'picture',
) {
  const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { evidence: signature });
  const { entryId } = await desk.ask('consent.record', input);
  const strokes = Buffer.from(JSON.stringify(signature.strokes));
  const blobs =
    name === 'file'
      ? [{ name, mediaType, bytes }]
      : [
          { name: 'strokes', mediaType: 'application/json', bytes: strokes },
          { name, mediaType, bytes },
        ];
  const digests = Object.fromEntries(blobs.map((blob) => [blob.name, sha256OfBytes(blob.bytes)]));
  const evidence = name === 'file' ? { kind: 'file', digest: digests['file'] } : { kind: 'signature', ...digests };
  return desk.look((db) => {
    const text = db.$client
      .prepare<[string], string>('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
      .pluck()
      .get(entryId);
    const own = z.looseObject({}).parse(JSON.parse(text ?? ''));
    const body = JSON.stringify({ ...own, evidence, blobs: digests });
    const kind = 'consent.recorded';
    const sealed = sealedOf({ kind, kv: versionOf(kind), subject: customerId, tick: 1_000, n: 1 }, body);
    const taken = receive(db, 'another PC', [{ ...sealed, blobs }]);
    expect(taken).toMatchObject({ ok: true, accepted: 1 });
    const header = readHeader(sealed.header);
    if (header === null) throw new Error('no header');
    return header.id;
  });
}

describe('a proof that came from another PC', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  const html = Buffer.from('<!doctype html><script>1</script>');
  const script = pdfWith('/OpenAction<</S/JavaScript/JS(1)>>');

  test.each([
    ['a page', html, 'text/html', 'file'],
    ['a page that calls itself a PDF', html, 'application/pdf', 'file'],
    ['a drawing', svg, 'image/svg+xml', 'file'],
    ['a drawing that calls itself a picture', svg, 'image/png', 'file'],
    ['a PDF with a script', script, 'application/pdf', 'file'],
    ['nothing', Buffer.alloc(0), 'application/pdf', 'file'],
    ['a drawing in place of a signature', svg, 'image/png', 'picture'],
    ['a page in place of a signature', html, 'image/png', 'picture'],
  ] as const)('is not shown when it is %s', async (_, bytes, mediaType, name) => {
    const { desk, customerId } = await deskWithCustomer();
    const entryId = await received(desk, customerId, bytes, mediaType, name);
    await desk.ask('customer.open', { id: desk.id(), customerId });
    expect(await desk.fail('evidence.open', { customerId, entryId })).toEqual({ kind: 'not_found' });
    expect(desk.world.offered.size).toBe(0);
  });

  test('is shown as what its bytes are, whatever it calls itself', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const entryId = await received(desk, customerId, Buffer.from(onePixel), 'text/html', 'file');
    const { documentId, mediaType } = await desk.ask('evidence.open', { customerId, entryId });
    expect(mediaType).toBe('image/png');
    expect(desk.world.offered.get(documentId)?.mediaType).toBe('image/png');
  });
});
