import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf } from './target.ts';
import { manifestOf, resigned, unzip, verdictOf, withFile } from './bundle-parts.ts';

const fingerprints = {
  1: 'SGNG-CKMT-5RFH-V6Z2-0HYQ-SRMA-DWPD',
  2: '6A90-VGGW-79T1-KH46-K6WM-KPEE-7FX2',
  3: '4HPG-GX4J-FN6J-R70B-EFM7-V0BK-2PAB',
  4: '3ZXY-F7XC-Q2DH-181X-J55C-1550-BNAE',
  5: 'YQGY-JPZV-WAQM-VHD1-BDWY-0HM9-EPYC',
} as const;

/** What each version of the form had, as the program of that version wrote it. */
const columns = {
  1: '順番,端末,番号,記録日時,発生日時,店舗,担当,種類,お客様ID,内容,記録ID',
  2: '順番,端末,番号,記録日時（日本時間）,発生日時（日本時間）,店舗,担当,種類,お客様ID,内容,記録ID',
  3: '順番,端末,番号,記録日時（日本時間）,発生日時（日本時間）,店舗,担当,種類,お客様ID,内容,記録ID',
  4: '順番,端末,番号,記録日時（日本時間）,発生日時（日本時間）,店舗,担当,種類,種類コード,お客様ID,内容,記録ID',
  5: '順番,端末,番号,記録日時（日本時間）,発生日時（日本時間）,店舗,担当,種類,種類コード,お客様ID,内容,記録ID',
} as const;

/** Who was added, as the table has it: what a spreadsheet takes for a day is kept from it since version 4. */
const staffAdded = {
  1: ',MAR5,staff.added,,',
  2: ',MAR5,staff.added,,',
  3: ',MAR5,staff.added,,',
  4: ",'MAR5,担当者の登録,staff.added,,",
  5: ",'MAR5,担当者の登録,staff.added,,",
} as const;

describe.each([1, 2, 3, 4, 5] as const)('a bundle of version %d', (version) => {
  const path = join(import.meta.dirname, '../stored/bundles', `v${version}.zip`);

  test('is whole, and proven by the key of that PC', async () => {
    const verdict = await verdictOf(path, fingerprints[version]);
    expect(verdict).toMatchObject({ outcome: 'whole', signer: 'proven', manifest: { counts: { rows: 7 } } });
  });

  test('is the form that it was', async () => {
    const parts = await unzip(path);
    expect(manifestOf(parts).versions.bundle).toBe(version);
    const [heading, , , row] = parts.get('audit.csv')?.split('\r\n') ?? [];
    expect(heading).toBe(`\uFEFF${columns[version]}`);
    expect(row).toContain(staffAdded[version]);
  });

  test('has the rows that follow from its entries', async () => {
    const parts = withFile(await unzip(path), 'audit.csv', (text) => text.replace('MAR5', 'MAR6'));
    expect(await faultOf(resigned(parts))).toMatchObject({ code: 'row', line: 2 });
  });

  test('has sentences that only its own program could hold against its entries, which is said', async () => {
    const forged = withFile(await unzip(path), 'audit.csv', (text) =>
      text.replace(/お客様を登録[^,]*/, '何もしていません'),
    );
    expect(await faultOf(resigned(forged))).toMatchObject({ outcome: 'whole', areSentencesChecked: false });
  });
});

test.each([1, 2, 3] as const)('a bundle of version %d is not taken for one of a later version', async (version) => {
  const parts = await unzip(join(import.meta.dirname, '../stored/bundles', `v${version}.zip`));
  const renamed = resigned(parts, (manifest) => ({ ...manifest, versions: { ...manifest.versions, bundle: 5 } }));
  expect(await faultOf(renamed)).toMatchObject({ code: 'heading' });
});

test('a bundle of version 5 is not taken for one of today, nor does it hold what those hold', async () => {
  const parts = await unzip(join(import.meta.dirname, '../stored/bundles/v5.zip'));
  const renamed = withFile(parts, 'manifest.json', (text) => text.replace('"bundle": 5', '"bundle": 6'));
  expect(await faultOf(renamed)).toMatchObject({ outcome: 'not_a_bundle', reason: 'manifest_unreadable' });
  for (const name of ['checkpoints.txt', 'evidence.json']) {
    expect(await faultOf(new Map([...parts, [name, 'x']]))).toMatchObject({ code: 'extra_file', file: name });
  }
});
