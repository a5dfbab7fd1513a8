import { trustedId } from '../../electron/domain/ids.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../db/hash.ts';
import { writeEntryLine } from '../../electron/domain/audit/entry-line.ts';
import { writeHeader } from '../../electron/domain/ledger/header.ts';
import { stockedDesk } from './audit-desk.ts';
import { unzip, withFile, withLines, type Parts } from './bundle-parts.ts';
import {
  edited,
  entriesFile,
  entryIn,
  faultOf,
  makeTarget,
  someId,
  tableFile,
  withEntries,
  type Target,
} from './target.ts';

let target: Target;
let parts: Parts;

beforeAll(async () => {
  target = await makeTarget();
  ({ parts } = target);
});

const idAt = (n: number) => entryIn(parts.get(entriesFile)?.split('\n')[n - 1]).read.id;
const at = (n: number) => ({ file: entriesFile, line: n, device: target.device, n, id: idAt(n) });

test('nothing was done to it: whole', async () => {
  expect(await faultOf(parts, target.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
  expect(await faultOf(target.mixed, target.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
});

describe('an entry', () => {
  test('edited', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, edited(lines[4], { kv: 2 }, false)));
    expect(await faultOf(forged)).toEqual({ code: 'hash', ...at(5) });
  });

  test('edited, its hash recomputed: the next one gives it away', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, edited(lines[4], { kv: 2 }, true)));
    expect(await faultOf(forged)).toEqual({ code: 'prev', ...at(6) });
  });

  test('edited in what the table shows, its hash recomputed: its row gives it away', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, edited(lines[4], { staff: trustedId(someId) }, true)));
    expect(await faultOf(forged)).toEqual({ code: 'row', ...at(5), file: tableFile, line: 6 });
  });

  test('edited as the last one, its hash recomputed: it is not the one this export recorded', async () => {
    const forged = withEntries(parts, (lines) => lines.with(9, edited(lines[9], { kv: 2 }, true)));
    expect(await faultOf(forged)).toEqual({ code: 'exported', ...at(10) });
  });

  test('edited as the last one of a period: the end is not the one the manifest names', async () => {
    const { pc } = stockedDesk();
    await pc.exportAll({ filter: { to: '2026-11-21' } });
    const period = await unzip(pc.target ?? '');
    const forged = withLines(period, entriesFile, (lines) => lines.with(7, edited(lines[7], { kv: 2 }, true)));
    const fault = await faultOf(forged);
    expect(fault).toMatchObject({ code: 'hash', file: entriesFile, device: pc.desk.device.id, n: 8 });
  });

  test('removed', async () => {
    expect(await faultOf(withEntries(parts, (lines) => lines.toSpliced(4, 1)))).toEqual({
      code: 'gap',
      ...at(6),
      line: 5,
    });
  });

  test('removed as the first one', async () => {
    expect(await faultOf(withEntries(parts, (lines) => lines.slice(1)))).toEqual({ code: 'gap', ...at(2), line: 1 });
  });

  test('swapped with its neighbour', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''));
    expect(await faultOf(forged)).toEqual({ code: 'gap', ...at(6), line: 5 });
  });

  test('swapped with one of another device, which no chain would notice', async () => {
    const lines = target.mixed.get(entriesFile)?.split(/(?<=\n)/) ?? [];
    const place = lines.findIndex((line) => entryIn(line).read.device === target.secondDevice);
    const forged = withLines(target.mixed, entriesFile, (all) =>
      all.with(place, all[place - 1] ?? '').with(place - 1, all[place] ?? ''),
    );
    const resorted = await faultOf(withFile(forged, tableFile, swapRows(place)));
    expect(resorted).toMatchObject({ code: 'order', file: entriesFile, line: place + 1 });
  });

  test('cut off at the end', async () => {
    const fault = await faultOf(withEntries(parts, (lines) => lines.slice(0, -3)));
    expect(fault).toEqual({ code: 'truncated', file: entriesFile, line: null, device: target.device, n: 8, id: null });
  });

  test('appended, well chained', async () => {
    const forged = withEntries(parts, (lines) => {
      const last = entryIn(lines.at(-1));
      const next = { id: trustedId(someId), n: last.read.n + 1, tick: last.read.tick + 1, prev: last.hash, body: null };
      const header = writeHeader({ ...last.read, ...next });
      return [...lines, `${writeEntryLine({ header, hash: sha256(header), body: null })}\n`];
    });
    const fault = await faultOf(forged);
    expect(fault).toEqual({ code: 'outside', file: entriesFile, line: 11, device: target.device, n: 11, id: someId });
  });

  test('appended from a device that nobody knows', async () => {
    const forged = withEntries(parts, (lines) => {
      const last = entryIn(lines.at(-1));
      const header = writeHeader({
        ...last.read,
        device: trustedId(target.secondDevice),
        n: 1,
        tick: 99,
        prev: null,
        body: null,
      });
      return [...lines, `${writeEntryLine({ header, hash: sha256(header), body: null })}\n`];
    });
    expect(await faultOf(forged)).toMatchObject({ code: 'outside', device: trustedId(target.secondDevice), n: 1 });
  });

  test('written in another way, with the same meaning', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, (lines[4] ?? '').replace('{"header"', '{ "header"')));
    expect(await faultOf(forged)).toMatchObject({ code: 'malformed', file: entriesFile, line: 5 });
  });

  test('all of them gone', async () => {
    expect(await faultOf(withEntries(parts, () => []))).toMatchObject({
      code: 'truncated',
      device: target.device,
      n: 1,
    });
  });

  test('an end of line removed, an empty line added', async () => {
    expect(await faultOf(withFile(parts, entriesFile, (text) => text.trimEnd()))).toMatchObject({
      code: 'digest',
      file: entriesFile,
    });
    expect(await faultOf(withEntries(parts, (lines) => [...lines, '\n']))).toMatchObject({
      code: 'malformed',
      line: 11,
    });
  });
});

function renumbered(row: string | undefined, position: number): string {
  return (row ?? '').replace(/^\d+/, String(position));
}

/** The rows that belong to a swap of the entries at this place and the one before. */
function swapRows(place: number): (text: string) => string {
  return (text) => {
    const rows = text.split(/(?<=\n)/);
    const swapped = rows.with(place, renumbered(rows[place + 1], place));
    return swapped.with(place + 1, renumbered(rows[place], place + 1)).join('');
  };
}

describe('a body', () => {
  test('edited', async () => {
    const forged = withEntries(parts, (lines) => lines.with(3, (lines[3] ?? '').replace('見本 太郎', '見本 花子')));
    expect(await faultOf(forged)).toEqual({ code: 'body', ...at(4) });
  });

  test('its beginning moved into the salt, which leaves the digest as it was', async () => {
    const forged = withEntries(parts, (lines) => {
      const { header, hash, body } = entryIn(lines[3]);
      if (body === null) throw new Error('no body');
      const moved = { salt: body.salt + body.text.slice(0, 1), text: body.text.slice(1) };
      return lines.with(3, `${writeEntryLine({ header, hash, body: moved })}\n`);
    });
    expect(await faultOf(forged)).toEqual({ code: 'body', ...at(4) });
  });

  test('taken out', async () => {
    const forged = withEntries(parts, (lines) => {
      const { header, hash } = entryIn(lines[3]);
      return lines.with(3, `${writeEntryLine({ header, hash, body: null })}\n`);
    });
    expect(await faultOf(forged)).toMatchObject({ code: 'counts', file: 'manifest.json' });
  });

  test('put in where only rows of another kind were asked for', async () => {
    const { pc } = stockedDesk();
    await pc.exportAll({ maxBodies: 9, filter: { kinds: ['staff.added'] } });
    const few = await unzip(pc.target ?? '');
    await pc.exportAll({ maxBodies: 99 });
    const all = await unzip(pc.target ?? '');
    const whole = all.get(entriesFile)?.split(/(?<=\n)/) ?? [];
    const forged = withLines(few, entriesFile, (lines) => lines.with(3, whole[3] ?? ''));
    expect(await faultOf(forged)).toMatchObject({ code: 'body_unasked', line: 4, n: 4 });
  });
});

describe('the table', () => {
  test.each([
    ['the time', '2026-11-21 10:01:00', '2026-11-21 10:02:00'],
    ['the person', '武田 誠', '佐藤 花子'],
    ['the kind', 'customer.opened', 'customer.edited'],
    ['the shop', '本社工場', 'サテライトショップ'],
  ])('%s of a row edited', async (_, from, to) => {
    const forged = withLines(parts, tableFile, (rows) => rows.with(5, (rows[5] ?? '').replace(from, to)));
    expect(await faultOf(forged)).toEqual({ code: 'row', ...at(5), file: tableFile, line: 6 });
  });

  test('the description edited', async () => {
    const forged = withLines(parts, tableFile, (rows) =>
      rows.with(5, (rows[5] ?? '').replace('画面を開きました', '記録を消しました')),
    );
    expect(await faultOf(forged)).toMatchObject({ code: 'digest', file: tableFile });
  });

  test('a row removed', async () => {
    expect(await faultOf(withLines(parts, tableFile, (rows) => rows.toSpliced(5, 1)))).toEqual({
      code: 'row',
      ...at(5),
      file: tableFile,
      line: 6,
    });
  });

  test('the last row removed', async () => {
    const fault = await faultOf(withLines(parts, tableFile, (rows) => rows.slice(0, -1)));
    expect(fault).toEqual({ code: 'row_missing', ...at(10), file: tableFile, line: null });
  });

  test('a row added', async () => {
    expect(await faultOf(withLines(parts, tableFile, (rows) => [...rows, rows[5] ?? '']))).toMatchObject({
      code: 'row_unasked',
      line: 12,
    });
  });

  test('the heading edited', async () => {
    const forged = withLines(parts, tableFile, (rows) => rows.with(0, (rows[0] ?? '').replace('担当', '責任者')));
    expect(await faultOf(forged)).toMatchObject({ code: 'heading', file: tableFile, line: 1 });
  });

  test('emptied', async () => {
    expect(await faultOf(withLines(parts, tableFile, () => []))).toMatchObject({ code: 'heading' });
  });
});
