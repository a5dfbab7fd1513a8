import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../db/hash.ts';
import { readEntryLine } from '../../electron/domain/audit/entry-line.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import { exportAudit } from '../../electron/services/outlet/audit.ts';
import { canary, canaryMarks } from '../support/canary.ts';
import { sampleBodies } from '../support/sample-bodies.ts';
import { readSealed } from '../support/sealed.ts';
import {
  customerNamed,
  newAuditDesk,
  stockedDesk,
  type AuditDesk,
  type ExportChoice,
  type Happening,
} from './audit-desk.ts';
import { manifestOf, unzip, verdictOf, type Parts } from './bundle-parts.ts';

async function exported(pc: AuditDesk, choice?: ExportChoice): Promise<Parts> {
  const result = await pc.exportAll(choice);
  if (!result.ok || result.value.outcome !== 'saved') throw new Error(JSON.stringify(result));
  return unzip(pc.target ?? '');
}

const linesOf = (text = '') => text.split('\n').slice(0, -1);

function entriesOf(parts: Parts) {
  return linesOf(parts.get('entries.jsonl')).map((line) => {
    const entry = readEntryLine(line);
    const header = entry === null ? null : readHeader(entry.header);
    if (entry === null || header === null) throw new Error(line);
    return { ...entry, header, text: entry.header };
  });
}

const rowsOf = (parts: Parts) => linesOf(parts.get('audit.csv')).slice(1);

describe('a bundle of everything', () => {
  test('is whole, and proven with the fingerprint of the set-up', async () => {
    const { pc } = stockedDesk();
    const result = await pc.exportAll();
    const page = pc.target?.replace(/\.zip$/, '-check.html');
    expect(result).toEqual({
      ok: true,
      value: { outcome: 'saved', path: pc.target, page, entries: 9, bodies: 0, rows: 9, fingerprint: pc.fingerprint },
    });
    expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole', signer: 'unproven' });
    expect(await verdictOf(pc.target ?? '', pc.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
  });

  test('holds the headers verbatim, its own entry as the last, and nothing of a body', async () => {
    const { pc } = stockedDesk();
    const entries = entriesOf(await exported(pc));
    const kept = readSealed(pc.desk.db);
    expect(entries.map(({ text, hash }) => ({ header: text, hash }))).toEqual(
      kept.map(({ header, hash }) => ({ header, hash })),
    );
    expect(entries.every(({ body }) => body === null)).toBe(true);
    expect(entries.at(-1)?.header.kind).toBe('audit.exported');
  });

  test('says what it holds, where the chains stand, and whose the keys are', async () => {
    const { pc } = stockedDesk();
    const parts = await exported(pc);
    const own = entriesOf(parts).at(-1);
    const manifest = manifestOf(parts);
    const { id, device } = own?.header ?? { id: '', device: '' };
    expect(manifest).toMatchObject({
      format: 'consent-desk-audit',
      madeAt: pc.now,
      exported: { id, device, n: 9, hash: own?.hash },
      ranges: [{ device, start: null, end: { n: 9, tick: 9, hash: own?.hash } }],
      heads: [{ device, n: 9, tick: 9, hash: own?.hash }],
      devices: [{ id: device, name: 'HA', fingerprint: pc.fingerprint }],
      counts: { entries: 9, bodies: 0, rows: 9 },
      signedBy: pc.fingerprint,
    });
    expect(manifest.files['entries.jsonl'].sha256).toBe(sha256(parts.get('entries.jsonl') ?? ''));
    expect(manifest.files['audit.csv'].bytes).toBe(Buffer.byteLength(parts.get('audit.csv') ?? ''));
  });

  test('is a zip by the book: five files, right checksums and sizes', async () => {
    const { pc } = stockedDesk();
    await exported(pc);
    const zip = await openPromise(pc.target ?? '');
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) {
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      names.push(entry.fileName);
      expect({ crc32: crc32(bytes), bytes: bytes.length }).toEqual({
        crc32: entry.crc32,
        bytes: entry.uncompressedSize,
      });
      expect(entry.getLastModDate({ forceDosFormat: true, timezone: 'UTC' }).toISOString()).toBe(
        '2026-11-22T10:00:00.000Z',
      );
    }
    expect(names).toEqual(['entries.jsonl', 'audit.csv', 'checkpoints.txt', 'manifest.json', 'signature']);
  });

  test('has a table that Excel opens: byte order mark, CRLF, Tokyo time, names instead of ids', async () => {
    const { pc, customerId } = stockedDesk();
    const parts = await exported(pc);
    const table = parts.get('audit.csv') ?? '';
    const heading =
      '順番,端末,番号,記録日時（日本時間）,発生日時（日本時間）,店舗,担当,種類,種類コード,お客様ID,内容,記録ID';
    expect(table.startsWith(`\uFEFF${heading}\r\n`)).toBe(true);
    expect(table.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const id = entriesOf(parts)[4]?.header.id;
    expect(rowsOf(parts)[4]).toBe(
      `5,HA,5,2026-11-21 10:01:00,2026-11-21 10:01:00,本社工場,武田 誠,お客様の画面の閲覧,customer.opened,${customerId},お客様の画面の閲覧,${id}\r`,
    );
  });

  test('shows nothing of a person but the id, whatever has happened', async () => {
    const { pc, customerId } = stockedDesk(canary.name);
    const about: readonly Happening[] = [
      { kind: 'customer.edited', body: sampleBodies['customer.edited'] },
      { kind: 'vehicle.added', body: sampleBodies['vehicle.added'] },
      { kind: 'consent.recorded', body: sampleBodies['consent.recorded'] },
      { kind: 'request.received', body: sampleBodies['request.received'] },
    ];
    for (const happening of about) pc.record({ ...happening, subject: customerId });
    pc.record({ kind: 'customer.created', subject: pc.newId(), body: sampleBodies['customer.created'] });
    const headersOnly = [...(await exported(pc)).values()].join('\n');
    expect(canaryMarks.filter((mark) => headersOnly.includes(mark))).toEqual([]);
    // The same search finds them where they were asked for.
    const withBodies = [...(await exported(pc, { maxBodies: 100 })).values()].join('\n');
    expect(canaryMarks.filter((mark) => withBodies.includes(mark)).length).toBeGreaterThan(3);
    expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole' });
  });
});

/** Two PCs that saw a customer twice on each of five days, each day on both sides of midnight in Tokyo. */
function twoDesks() {
  const here = newAuditDesk(0);
  const there = newAuditDesk(1, { staffLabel: '佐藤 花子' });
  for (const day of [10, 11, 12, 13, 14]) {
    for (const pc of [here, there]) {
      // 23:30 in Tokyo: the day in UTC is the same, and a PC in another zone must not matter.
      pc.now = `2026-11-${day}T14:30:00.000Z`;
      pc.record({ kind: 'customer.opened', subject: pc.newId(), body: {} });
      // 00:30 of the next day in Tokyo.
      pc.now = `2026-11-${day}T15:30:00.000Z`;
      pc.record({ kind: 'customer.opened', subject: pc.newId(), body: {} });
    }
    here.receiveFrom(there);
  }
  here.now = '2026-11-22T01:00:00.000Z';
  return { here, there };
}

describe('two PCs and a period in the middle', () => {
  test('takes the days of Tokyo out of each chain and is whole', async () => {
    const { here, there } = twoDesks();
    const parts = await exported(here, { filter: { from: '2026-11-12', to: '2026-11-13' } });
    const manifest = manifestOf(parts);
    expect(manifest.ranges.map(({ device, start, end }) => [device, start?.n, end.n])).toEqual([
      [here.desk.device.id, 6, 10],
      [there.desk.device.id, 6, 10],
    ]);
    expect(manifest.heads.map(({ device, n }) => [device, n])).toEqual([
      [here.desk.device.id, 14],
      [there.desk.device.id, 13],
    ]);
    expect(new Set(entriesOf(parts).map(({ header }) => header.recorded))).toEqual(
      new Set([
        '2026-11-11T15:30:00.000Z',
        '2026-11-12T14:30:00.000Z',
        '2026-11-12T15:30:00.000Z',
        '2026-11-13T14:30:00.000Z',
      ]),
    );
    expect(rowsOf(parts).filter((row) => row.includes(',HB,')).length).toBe(4);
    expect(await verdictOf(here.target ?? '', here.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
  });

  test('takes along what a wrong clock has dated elsewhere, because a chain with a hole could not be checked', async () => {
    const { here } = twoDesks();
    here.now = '2026-11-15T01:00:00.000Z';
    here.record({ kind: 'customer.opened', subject: here.newId(), body: {} });
    here.now = '2019-01-01T00:00:00.000Z';
    const strange = here.record({ kind: 'customer.opened', subject: here.newId(), body: {} });
    here.now = '2026-11-15T02:00:00.000Z';
    here.record({ kind: 'customer.opened', subject: here.newId(), body: {} });
    here.now = '2026-11-22T01:00:00.000Z';
    const parts = await exported(here, { filter: { from: '2026-11-15', to: '2026-11-15' } });
    expect(entriesOf(parts).map(({ header }) => header.id)).toContain(strange);
    expect(await verdictOf(here.target ?? '')).toMatchObject({ outcome: 'whole' });
  });

  test('a PC of which nothing is shown still has its head and its key in the manifest', async () => {
    const { here, there } = twoDesks();
    const parts = await exported(here, { filter: { from: '2026-11-22', to: null } });
    expect(entriesOf(parts).map(({ header }) => header.kind)).toEqual(['audit.exported']);
    expect(manifestOf(parts).heads.map(({ device }) => device)).toContain(there.desk.device.id);
    expect(manifestOf(parts).devices.map(({ fingerprint }) => fingerprint)).toContain(there.fingerprint);
    expect(await verdictOf(here.target ?? '')).toMatchObject({ outcome: 'whole' });
  });

  test('a period in which nothing happened makes an empty bundle, which is whole', async () => {
    const { here } = twoDesks();
    const parts = await exported(here, { filter: { from: '2020-01-01', to: '2020-12-31' } });
    expect(parts.get('entries.jsonl')).toBe('');
    expect(manifestOf(parts)).toMatchObject({ ranges: [], counts: { entries: 0, bodies: 0, rows: 0 } });
    expect(await verdictOf(here.target ?? '', here.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
  });
});

describe('filters choose rows and bodies, never headers', () => {
  test('by customer', async () => {
    const { pc, customerId } = stockedDesk();
    const other = pc.newId();
    pc.record({ kind: 'customer.created', subject: other, body: customerNamed('見本 次郎') });
    const parts = await exported(pc, { maxBodies: 100, filter: { customerId } });
    expect(entriesOf(parts).length).toBe(10);
    expect(entriesOf(parts).filter(({ body }) => body !== null).length).toBe(5);
    expect(rowsOf(parts).map((row) => row.includes(customerId))).toEqual(Array(5).fill(true));
    expect(parts.get('entries.jsonl')).not.toContain('見本 次郎');
    expect(manifestOf(parts).counts).toEqual({ entries: 10, bodies: 5, rows: 5 });
    expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole' });
  });

  test('by kind and by staff', async () => {
    const { pc } = stockedDesk();
    const byKind = await exported(pc, { filter: { kinds: ['customer.created', 'staff.added'] } });
    expect(rowsOf(byKind).map((row) => row.split(',').slice(7, 9))).toEqual([
      ['担当者の登録', 'staff.added'],
      ['お客様の登録', 'customer.created'],
    ]);
    // The place of a row is that of its line among all entries.
    expect(rowsOf(byKind).map((row) => row.split(',')[0])).toEqual(['3', '4']);
    const byNobody = await exported(pc, { filter: { staffId: pc.newId() } });
    expect(rowsOf(byNobody)).toEqual([]);
    expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole' });
  });

  test('bodies come with their salt, as they were hashed, and tell the story in the table', async () => {
    const { pc } = stockedDesk();
    const parts = await exported(pc, { maxBodies: 100 });
    const bodies = new Map(readSealed(pc.desk.db).map(({ header, body }) => [header, body]));
    expect(entriesOf(parts).every(({ text, body }) => body !== null && body.text === bodies.get(text)?.text)).toBe(
      true,
    );
    expect(rowsOf(parts)[2]).toContain('担当者「武田 誠」（管理者）を登録しました');
    expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole' });
  });
});

test('what a spreadsheet would calculate is defused, and the bundle is still whole', async () => {
  const label = '=HYPERLINK("http://x","a")';
  const pc = newAuditDesk(0, { staffLabel: label });
  pc.record({ kind: 'staff.added', body: { staffId: pc.newId(), label: '＋1,2', role: 'reception' } });
  pc.record({ kind: 'customer.created', subject: pc.newId(), body: customerNamed('=1+1') });
  const parts = await exported(pc, { maxBodies: 100 });
  expect(rowsOf(parts)[0]).toContain(`,"'=HYPERLINK(""http://x"",""a"")",`);
  expect(rowsOf(parts).join('\n')).not.toMatch(/(^|,)"?[=+\-@＝＋－＠]/m);
  expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole' });
});

test('slices follow each other without a gap, and what is recorded meanwhile stays out', async () => {
  const pc = newAuditDesk();
  pc.recordMany(4_500);
  const turn = pc.desk.ports.nextTurn;
  let turns = 0;
  const busy: AuditDesk['desk'] = {
    ...pc.desk,
    ports: {
      ...pc.desk.ports,
      nextTurn: () => {
        turns += 1;
        pc.record({ kind: 'customer.opened', body: {} });
        return turn();
      },
    },
  };
  const progress: number[] = [];
  const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
  const command = { id: pc.newId(), reason: '監査', maxBodies: 0, filter };
  const { signal } = new AbortController();
  const result = await exportAudit(busy, command, {
    signal,
    tell: (done, total) => void progress.push(done / total),
  });
  expect(result).toMatchObject({ ok: true, value: { entries: 4_504, rows: 4_504 } });
  expect(turns).toBeGreaterThanOrEqual(3);
  expect(progress.at(-1)).toBe(1);
  expect(await verdictOf(pc.target ?? '', pc.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
});

test('signed by one PC is not proven by the fingerprint of another that stands in its list', async () => {
  const [first, second] = [newAuditDesk(0), newAuditDesk(1)];
  second.receiveFrom(first);
  first.receiveFrom(second);
  await exported(second);
  const path = second.target ?? '';
  expect(
    manifestOf(await unzip(path))
      .devices.map(({ fingerprint }) => fingerprint)
      .toSorted(),
  ).toEqual([first.fingerprint, second.fingerprint].toSorted());
  expect(await verdictOf(path, second.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
  expect(await verdictOf(path, first.fingerprint)).toMatchObject({ outcome: 'altered', fault: { code: 'other_key' } });
  await exported(first);
  expect(await verdictOf(first.target ?? '', second.fingerprint)).toMatchObject({
    outcome: 'altered',
    fault: { code: 'other_key' },
  });
});

test('a device that came with a wrong fingerprint does not spoil the bundles of the others', async () => {
  const { pc } = stockedDesk();
  pc.record({ kind: 'device.enrolled', body: sampleBodies['device.enrolled'] });
  await exported(pc);
  expect(await verdictOf(pc.target ?? '', pc.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
});
