import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginIssue } from '../../db/local/issues.ts';
import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';
import { addCustomer, answerTo, canaryFields, consentOf } from './inputs.ts';

interface WithSlip {
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
}

async function withSlip(desk: TestDesk): Promise<WithSlip> {
  const customerId = await addCustomer(desk);
  const consent = consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]);
  const { entryId } = await desk.ask('consent.record', consent);
  return { customerId, entryId };
}

describe('a file in the data folder', () => {
  const targets: readonly (readonly [string, (folder: string) => string])[] = [
    ['the key ring', (folder) => join(folder, keyRingFile)],
    ['the ledger', (folder) => join(folder, databaseFile)],
    ['a new name', (folder) => join(folder, 'slip.pdf')],
    ['a folder below', (folder) => join(folder, 'log', 'slip.pdf')],
    ['a path that goes there and back', (folder) => join(folder, '..') + `/${basename(folder)}/./${keyRingFile}`],
    ['a relative path', (folder) => relative(process.cwd(), join(folder, keyRingFile))],
    [
      'a link to the folder',
      (folder) => {
        const link = join(newFolder(), 'link');
        symlinkSync(folder, link);
        return join(link, keyRingFile);
      },
    ],
    [
      'a link to the file',
      (folder) => {
        const link = join(newFolder(), 'link.pdf');
        symlinkSync(join(folder, keyRingFile), link);
        return link;
      },
    ],
  ];

  test.each(targets)('is not written: %s', async (_, targetIn) => {
    const desk = await newDesk();
    const { customerId, entryId } = await withSlip(desk);
    mkdirSync(join(desk.folder, 'log'), { recursive: true });
    const keys = readFileSync(join(desk.folder, keyRingFile));
    const names = readdirSync(desk.folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const path = targetIn(desk.folder);
    const refused = { outcome: 'failed', cause: 'own_folder' };
    for (const [channel, input] of [
      ['slip.issue', { entryId, target: 'file' }],
      ['paper_form.issue', { customerId, target: 'file' }],
      ['consent.export', { customerId, form: 'record', reason: '本人の求め' }],
    ] as const) {
      desk.world.answers.push(path);
      expect(await desk.send(channel, { id: desk.id(), ...input }), channel).toEqual({ ok: true, value: refused });
    }
    expect(readFileSync(join(desk.folder, keyRingFile))).toEqual(keys);
    expect(readdirSync(desk.folder, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(names);
    // Nothing was begun, so nothing is recorded.
    expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 0 }]);
    await desk.signIn(desk.manager);
  });

  test('is one thing, and a file beside the folder another', async () => {
    const desk = await newDesk();
    const { entryId } = await withSlip(desk);
    const beside = `${desk.folder}-slips`;
    mkdirSync(beside);
    // A second name of the key ring is replaced, and the key ring is not.
    const second = join(beside, 'keys.json');
    linkSync(join(desk.folder, keyRingFile), second);
    for (const path of [join(beside, 'slip.pdf'), join(dirname(desk.folder), 'slip.pdf'), second]) {
      desk.world.answers.push(path);
      const saved = await desk.send('slip.issue', { id: desk.id(), entryId, target: 'file' });
      expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved' } });
    }
    await desk.signIn(desk.manager);
  });
});

describe('on a disk of the ledger that takes no more', () => {
  testOnSmallDisk(
    'nothing comes out that is not recorded, on paper or as a file, wherever exactly the room ends',
    16 * 1024 * 1024,
    async (disk) => {
      const made = await newDesk({ isLocked: true });
      const folder = join(disk.folder, 'data');
      mkdirSync(folder);
      cpSync(made.folder, folder, { recursive: true });
      const desk = restarted({ ...made, folder });
      await desk.signIn(desk.manager);
      const { customerId, entryId } = await withSlip(desk);
      const stick = newFolder();
      const copies = async () => (await desk.ask('slip.list', { customerId }))[0]?.copies ?? 0;
      let refused = 0;
      for (let pages = 60; pages >= 0; pages -= 3) {
        disk.fill(pages * 4_096);
        for (const target of ['file', 'printer'] as const) {
          const path = join(stick, `${pages}.pdf`);
          if (target === 'file') desk.world.answers.push(path);
          const [drawn, before] = [desk.world.drawn.length, await copies()];
          const result = await desk.send('slip.issue', { id: desk.id(), entryId, target });
          const isOut = target === 'file' ? existsSync(path) : desk.world.drawn.length > drawn;
          expect(await copies(), `${target}, ${pages} pages left`).toBe(before + Number(isOut));
          if (isOut) expect(result).toMatchObject({ ok: true });
          else expect(result).toEqual({ ok: false, error: { kind: 'storage', trouble: 'disk_full' } });
          refused += Number(!isOut);
        }
        // What is recorded meanwhile takes the room that was kept.
        disk.empty();
        for (let more = 0; more < 5; more += 1) {
          await desk.ask('customer.create', { id: desk.id(), fields: canaryFields });
        }
      }
      expect(refused).toBeGreaterThan(4);
      disk.empty();
      const copy = (await copies()) + 1;
      const printed = await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
      expect(printed).toEqual({ outcome: 'printed', copy });
      expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
      desk.app.lock();
    },
  );
});

test('what was on its way when the program was killed is recorded at the next sign-in, once', async () => {
  const desk = await newDesk();
  const { customerId, entryId } = await withSlip(desk);
  const lost = {
    id: desk.id(),
    kind: 'slip.print_failed',
    subject: customerId,
    body: { confirmedId: entryId, target: 'printer', cause: 'interrupted' },
  };
  await desk.look((db) => {
    beginIssue(db, desk.id(), JSON.stringify(lost));
    beginIssue(db, desk.id(), null);
  });
  await desk.signIn(desk.receptionist);
  expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 1 }]);
  const [line] = await desk.ask('customer.history', { customerId, withoutOpened: true });
  expect(line?.ja).toBe('控えの印刷が途中で終わりました（紙が出たかは不明）');
  await desk.signIn(desk.receptionist);
  expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 1 }]);
});

test('a slip that is on its way leaves its mark in the file until its end is recorded', async () => {
  const desk = await newDesk();
  const { entryId } = await withSlip(desk);
  const folder = newFolder();
  const copy = join(folder, 'copy');
  desk.world.draw = async () => {
    // The program is killed here: what the disk has is what the next start finds.
    cpSync(desk.folder, copy, { recursive: true });
    return Buffer.from('%PDF-1.7');
  };
  await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
  const after = restarted({ ...desk, folder: copy });
  await after.signIn(after.manager);
  const page = await after.ask('ledger.page', {
    before: null,
    limit: 2,
    kinds: [],
    staffId: null,
    customerId: null,
    on: null,
  });
  expect(page.map(({ kind }) => kind)).toEqual(['slip.print_failed', 'session.opened']);
});

test('the way to a saved file is open to whoever saved it, as long as they are at the desk, and leads nowhere else', async () => {
  const desk = await newDesk();
  const { entryId } = await withSlip(desk);
  const path = join(newFolder(), 'slip.pdf');
  desk.world.answers.push(path);
  const reveal = (asked: string) => desk.send('file.reveal', { id: desk.id(), path: asked });
  const unknown = { ok: false, error: { kind: 'not_found' } };
  expect(await reveal(path)).toEqual(unknown);
  const command = { id: desk.id(), entryId, target: 'file' } as const;
  expect(await desk.ask('slip.issue', command)).toMatchObject({ path });
  // Sent again, it is answered from the entry, which does not tell where the file lies.
  expect(await desk.ask('slip.issue', command)).toMatchObject({ outcome: 'saved', path: null });
  expect(await reveal(join(desk.folder, keyRingFile))).toEqual(unknown);
  expect(await reveal(path)).toEqual({ ok: true, value: {} });
  expect(desk.world.revealed).toEqual([path]);
  await desk.signIn(desk.receptionist);
  expect(await reveal(path)).toEqual(unknown);
  expect(desk.world.revealed).toEqual([path]);
});

test('whoever saves is told why the dialog does not begin among the documents', async () => {
  const desk = await newDesk();
  expect(await desk.ask('file.proposed_folder', {})).toEqual({ trouble: null });
  desk.world.documentsTrouble = 'synchronised';
  expect(await desk.ask('file.proposed_folder', {})).toEqual({ trouble: 'synchronised' });
});
