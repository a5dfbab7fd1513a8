import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../db/ledger/verify.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { newFolder } from '../support/new-folder.ts';
import { readSealed } from '../support/sealed.ts';
import { newAuditDesk, type AuditDesk } from './audit-desk.ts';
import { manifestOf, unzip, verdictOf } from './bundle-parts.ts';
import { compareFiles } from './compare-files.ts';

/** Two PCs, set up in November, whose customers came until February; it is the 5th of March. */
function winter(): AuditDesk {
  const [here, there] = [newAuditDesk(0), newAuditDesk(1, { staffLabel: '佐藤 花子' })];
  for (const last of ['2026-11-30', '2026-12-31', '2027-01-31'] as const) {
    for (const pc of [here, there]) {
      // The last half hour of the month in Tokyo, and the first of the next.
      pc.now = `${last}T14:30:00.000Z`;
      pc.record({ kind: 'customer.opened', subject: pc.newId(), body: {} });
      pc.now = `${last}T15:30:00.000Z`;
      pc.record({ kind: 'customer.opened', subject: pc.newId(), body: {} });
    }
    here.receiveFrom(there);
  }
  here.now = '2027-03-05T01:00:00.000Z';
  here.folder = newFolder();
  return here;
}

const bundles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.zip'));
const kindsIn = (pc: AuditDesk) =>
  readSealed(pc.desk.db).map(({ header }) => /"kind":"([^"]*)"/.exec(header)?.[1] ?? '');

describe('an export by month', () => {
  test('writes a bundle for each month that is over, each proven by itself, and the auditor’s page', async () => {
    const pc = winter();
    const folder = pc.folder ?? '';
    const result = await pc.exportMonths();
    expect(result).toMatchObject({ ok: true, value: { outcome: 'saved', path: join(folder, 'audit-2026-11.zip') } });
    expect(bundles(folder)).toEqual([
      'audit-2026-11.zip',
      'audit-2026-12.zip',
      'audit-2027-01.zip',
      'audit-2027-02.zip',
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.html'))).toHaveLength(1);
    for (const name of bundles(folder)) {
      expect(await verdictOf(join(folder, name), pc.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
    }
  });

  test('is recorded once, before the first byte, with the period and the reason of all', async () => {
    const pc = winter();
    await pc.exportMonths({ filter: { from: '2026-12-15', to: '2027-01-01' } });
    expect(kindsIn(pc).filter((kind) => kind.startsWith('audit.'))).toEqual(['audit.exported']);
    const body = readSealed(pc.desk.db).at(-1)?.body?.text ?? '';
    expect(JSON.parse(body)).toMatchObject({ reason: '年次監査', filter: { from: '2026-12-01', to: '2027-01-31' } });
    expect(bundles(pc.folder ?? '')).toEqual(['audit-2026-12.zip', 'audit-2027-01.zip']);
  });

  test('begins each chain at the entry before its month, and no entry is in two months or in none', async () => {
    const pc = winter();
    await pc.exportMonths();
    const folder = pc.folder ?? '';
    const parts = await Promise.all(bundles(folder).map((name) => unzip(join(folder, name))));
    const recorded = [...(parts[1]?.get('entries.jsonl') ?? '').matchAll(/"recorded\\":\\"([^\\]*)/g)].map(
      ([, at]) => at,
    );
    expect(recorded).toEqual([
      '2026-11-30T15:30:00.000Z',
      '2026-11-30T15:30:00.000Z',
      '2026-12-31T14:30:00.000Z',
      '2026-12-31T14:30:00.000Z',
    ]);
    const ends = (at: number) =>
      manifestOf(parts[at] ?? new Map()).ranges.map(({ device, end }) => ({ device, ...end }));
    const starts = (at: number) =>
      manifestOf(parts[at] ?? new Map()).ranges.map(({ device, start }) => ({ device, ...start }));
    expect(starts(1)).toEqual(ends(0));
    expect(starts(2)).toEqual(ends(1));
    expect(starts(3)).toEqual(ends(2));
  });

  test('is compared month by month, with one made in the same go and with one made a month later', async () => {
    const pc = winter();
    const folder = pc.folder ?? '';
    await pc.exportMonths();
    pc.now = '2027-03-20T01:00:00.000Z';
    pc.recordMany(3);
    pc.now = '2027-04-05T01:00:00.000Z';
    await pc.exportMonths({ filter: { from: '2027-03-01' } });
    const found = async (later: string, earlier: string) =>
      (await compareFiles(join(folder, later), join(folder, earlier)))?.found;
    expect(await found('audit-2027-02.zip', 'audit-2027-01.zip')).toEqual({ outcome: 'agree' });
    expect(await found('audit-2027-03.zip', 'audit-2027-02.zip')).toEqual({ outcome: 'agree' });
  });
});

describe('nothing is written', () => {
  test('where a file of a month lies already: it stays as it is, and is named', async () => {
    const pc = winter();
    const folder = pc.folder ?? '';
    writeFileSync(join(folder, 'audit-2026-12.zip'), 'earlier');
    const failed = { outcome: 'failed', cause: 'exists', files: ['audit-2026-12.zip'] };
    expect(await pc.exportMonths()).toEqual({ ok: true, value: failed });
    expect(readFileSync(join(folder, 'audit-2026-12.zip'), 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['audit-2026-12.zip']);
    expect(kindsIn(pc)).not.toContain('audit.exported');
  });

  test('when no month is over, nobody chose a folder, it is the data folder, or too many bodies would leave', async () => {
    const pc = winter();
    expect(await pc.exportMonths({ filter: { from: '2027-03-01' } })).toMatchObject({ error: { about: 'no_month' } });
    expect(await pc.exportMonths({ maxBodies: 1 })).toMatchObject({ error: { about: 'too_many_bodies' } });
    pc.folder = pc.desk.folder;
    expect(await pc.exportMonths()).toMatchObject({ value: { outcome: 'failed', cause: 'own_folder' } });
    pc.folder = null;
    expect(await pc.exportMonths()).toMatchObject({ value: { outcome: 'cancelled' } });
    expect(kindsIn(pc)).not.toContain('audit.exported');
  });
});

test('given up halfway it leaves the months that are whole, says which, and records both', async () => {
  const pc = winter();
  const folder = pc.folder ?? '';
  const giving = new AbortController();
  const tell = () => {
    if (bundles(folder).length === 1) giving.abort(new Error('given up'));
  };
  const result = await pc.exportMonths({}, { signal: giving.signal, tell });
  expect(result).toEqual({
    ok: true,
    value: { outcome: 'failed', cause: 'cancelled', files: ['audit-2026-11.zip'] },
  });
  expect(readdirSync(folder)).toEqual(['audit-2026-11.zip']);
  expect(await verdictOf(join(folder, 'audit-2026-11.zip'), pc.fingerprint)).toMatchObject({ signer: 'proven' });
  expect(kindsIn(pc).slice(-2)).toEqual(['audit.exported', 'audit.export_failed']);
  expect(runToEnd(verify(pc.desk.db)).fault).toBeNull();
});
