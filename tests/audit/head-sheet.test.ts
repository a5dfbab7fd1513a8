import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMonthHeads } from '../../db/queries/month-heads.ts';
import { groupHash } from '../../electron/domain/audit/grouped-hash.ts';
import { wholeMonth } from '../../electron/domain/audit/months.ts';
import { bundle as words } from '../../electron/words/ja/bundle.ts';
import { tellVerdict } from '../../electron/words/tell-inspection.ts';
import { newFolder } from '../support/new-folder.ts';
import { newAuditDesk, type AuditDesk } from './audit-desk.ts';
import { verdictOf } from './bundle-parts.ts';

const looked = (pc: AuditDesk) => void pc.record({ kind: 'customer.opened', subject: pc.newId(), body: {} });

/** Two PCs; the other recorded nothing in December, and this one has heard of it as far as January. It is March. */
function twoPcs() {
  const [here, there] = [newAuditDesk(0), newAuditDesk(1)];
  const times = [
    ['2026-11-30T14:59:59.999Z', true],
    ['2026-11-30T15:00:00.000Z', false],
    // Somebody set the clock back for a day.
    ['2026-11-15T01:00:00.000Z', false],
    ['2026-12-31T14:00:00.000Z', false],
    ['2027-01-08T01:00:00.000Z', true],
  ] as const;
  for (const [now, isOnBoth] of times) {
    for (const pc of isOnBoth ? [here, there] : [here]) {
      pc.now = now;
      looked(pc);
    }
    here.receiveFrom(there);
  }
  here.now = '2027-03-05T01:00:00.000Z';
  here.folder = newFolder();
  return { here, there };
}

/** What the auditor is told of the chains in the bundle of a month. */
async function toldOf(pc: AuditDesk, name: string) {
  const verdict = await verdictOf(join(pc.folder ?? '', name), pc.fingerprint);
  return tellVerdict(verdict, false, words).filter((sentence) => sentence.startsWith('端末'));
}

/** The same of the heads of a sheet: of the PCs that recorded something in the month. */
function heads(pc: AuditDesk, month: string) {
  return readMonthHeads(pc.desk.db, wholeMonth(month)).flatMap(({ device, n, hash, first }) => {
    const name = device === pc.desk.device.id ? 'HA' : 'HB';
    return first === null ? [] : [`端末 ${name}: 番号 ${first.n}–${n}、ハッシュ ${groupHash(hash)}`];
  });
}

test('the sheet of a month says of each PC, word for word, what the export of that month says', async () => {
  const { here } = twoPcs();
  await here.exportMonths();
  const months = ['2026-11', '2026-12', '2027-01'];
  expect(readdirSync(here.folder ?? '').filter((name) => name.endsWith('.zip'))).toEqual(
    months.map((month) => `audit-${month}.zip`),
  );
  for (const month of months) {
    const told = await toldOf(here, `audit-${month}.zip`);
    expect(told.toSorted()).toEqual(heads(here, month).toSorted());
    expect(told).toHaveLength(month === '2026-12' ? 1 : 2);
  }
});

test('a PC that recorded nothing in the month stands where an export up to the end of the month ends', async () => {
  const { here, there } = twoPcs();
  const [other] = readMonthHeads(here.desk.db, wholeMonth('2026-12')).filter(
    ({ device }) => device === there.desk.device.id,
  );
  expect(other).toMatchObject({ first: null, n: 4, last: '2026-11-30T14:59:59.999Z', isEnd: false });
  await here.exportAll({ filter: { to: '2026-12-31' } });
  const verdict = await verdictOf(here.target ?? '', here.fingerprint);
  expect(tellVerdict(verdict, false, words)).toContain(`端末 HB: 番号 1–4、ハッシュ ${groupHash(other?.hash ?? '')}`);
});

test('a month in which nobody recorded anything, and one in which no PC was set up yet', () => {
  const { here } = twoPcs();
  const idle = readMonthHeads(here.desk.db, wholeMonth('2027-02'));
  expect(idle.map(({ first, last, isEnd }) => [first, last, isEnd])).toEqual([
    [null, '2027-01-08T01:00:00.000Z', true],
    [null, '2027-01-08T01:00:00.000Z', true],
  ]);
  expect(readMonthHeads(here.desk.db, wholeMonth('2026-10'))).toEqual([]);
});
