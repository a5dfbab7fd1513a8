import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../db/hash.ts';
import type { Manifest } from '../../electron/domain/audit/manifest.ts';
import { bundle } from '../../electron/words/ja/bundle.ts';
import { tellVerdict } from '../../electron/words/tell-inspection.ts';
import { manifestOf, remeasured, resigned, withFile, type Parts } from './bundle-parts.ts';
import { edited, entriesFile, entryIn, faultOf, makeTarget, tableFile, withEntries, type Target } from './target.ts';

let target: Target;
let parts: Parts;

beforeAll(async () => {
  target = await makeTarget();
  ({ parts } = target);
});

const idAt = (n: number) => entryIn(parts.get(entriesFile)?.split('\n')[n - 1]).read.id;
const at = (n: number) => ({ file: entriesFile, line: n, device: target.device, n, id: idAt(n) });

describe('manifest and signature', () => {
  test.each<[string, (manifest: Manifest) => Manifest]>([
    ['the counts', (manifest) => ({ ...manifest, counts: { ...manifest.counts, bodies: 0 } })],
    ['the day', (manifest) => ({ ...manifest, madeAt: '2020-01-01T00:00:00.000Z' })],
    ['the names', (manifest) => ({ ...manifest, staff: [] })],
    ['what a kind is called', (manifest) => ({ ...manifest, kinds: manifest.kinds.slice(1) })],
    ['the filter', (manifest) => ({ ...manifest, filter: { ...manifest.filter, kinds: ['customer.opened'] } })],
  ])('%s edited', async (_, change) => {
    expect(await faultOf(remeasured(parts, change))).toMatchObject({ code: 'signature', file: 'manifest.json' });
  });

  test('written in another way, with the same meaning', async () => {
    const unreadable = { outcome: 'not_a_bundle', reason: 'manifest_unreadable' };
    for (const change of [
      (text: string) => `${text} `,
      (text: string) => text.replace('"madeAt"', '"madeAt": "2020-01-01T00:00:00.000Z",\n  "madeAt"'),
    ]) {
      expect(await faultOf(withFile(parts, 'manifest.json', change))).toMatchObject(unreadable);
    }
  });

  test('the digests brought in line with an edited entry, without a key', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, edited(lines[4], { kv: 2 }, true)));
    expect(await faultOf(remeasured(forged))).toMatchObject({ code: 'signature', file: 'manifest.json' });
  });

  test.each(['', 'AAAA', 'x', ' '])('the signature replaced by %j', async (signature) => {
    expect(await faultOf(withFile(parts, 'signature', () => signature))).toMatchObject({ code: 'signature' });
  });

  test('the signature or a file of another export of the same device', async () => {
    expect(await faultOf(withFile(parts, 'signature', () => target.earlier.get('signature') ?? ''))).toMatchObject({
      code: 'signature',
    });
    expect(
      await faultOf(withFile(parts, 'manifest.json', () => target.earlier.get('manifest.json') ?? '')),
    ).toMatchObject({
      code: 'signature',
    });
    expect(await faultOf(withFile(parts, tableFile, () => target.earlier.get(tableFile) ?? ''))).toMatchObject({
      file: tableFile,
    });
    const swapped = await faultOf(withFile(parts, entriesFile, () => target.earlier.get(entriesFile) ?? ''));
    expect(swapped).toMatchObject({ code: 'truncated', file: entriesFile, n: 10 });
  });
});

describe('signed anew with another key', () => {
  test('is consistent to whoever does not know the fingerprint, and says so', async () => {
    expect(await faultOf(resigned(parts))).toMatchObject({ outcome: 'whole', signer: 'unproven' });
  });

  test('is told by the fingerprint', async () => {
    expect(await faultOf(resigned(parts), target.fingerprint)).toMatchObject({ code: 'other_key', file: 'signature' });
  });

  test('does not hide an edited entry', async () => {
    const forged = withEntries(parts, (lines) => lines.with(4, edited(lines[4], { kv: 2 }, true)));
    expect(await faultOf(resigned(forged))).toEqual({ code: 'prev', ...at(6) });
  });

  test('cannot say of an entry in the table what its body does not say, nor what kind it is not of', async () => {
    const retold = withFile(parts, tableFile, (text) => text.replace('お客様を登録しました', 'お客様が同意しました'));
    expect(await faultOf(resigned(retold))).toEqual({ code: 'description', ...at(4), file: tableFile, line: 5 });
    const { earlier } = target;
    const renamed = withFile(earlier, tableFile, (text) =>
      text.replace(/,お客様の登録(,019a[^,]*\r)/, ',お客様の同意$1'),
    );
    expect(renamed).not.toEqual(earlier);
    expect(await faultOf(resigned(renamed))).toMatchObject({ code: 'description', file: tableFile });
  });

  test('may say anything in the table under the name of another program: it is said that nobody has looked', async () => {
    const retold = withFile(parts, tableFile, (text) => text.replace('お客様を登録しました', 'お客様が同意しました'));
    const verdict = await faultOf(
      resigned(retold, (manifest) => ({ ...manifest, versions: { ...manifest.versions, program: '0.0.9' } })),
    );
    expect(verdict).toMatchObject({ outcome: 'whole', areSentencesChecked: false });
    if (!('outcome' in verdict)) throw new Error('altered');
    expect(tellVerdict(verdict, false, bundle)).toContain(bundle.command.sentences);
  });

  test('cannot borrow our fingerprint', async () => {
    const borrowed = resigned(parts, (manifest) => ({
      ...manifest,
      signedBy: target.fingerprint,
      devices: manifest.devices.map((known) => ({ ...known, fingerprint: target.fingerprint })),
    }));
    expect(await faultOf(borrowed, target.fingerprint)).toMatchObject({ code: 'keys', file: 'manifest.json' });
    const unlisted = resigned(parts, (manifest) => ({ ...manifest, signedBy: target.fingerprint }));
    expect(await faultOf(unlisted, target.fingerprint)).toMatchObject({ code: 'keys' });
  });

  test.each<[string, (manifest: Manifest) => Manifest]>([
    ['a head before the end', (m) => ({ ...m, heads: m.heads.map((head) => ({ ...head, n: 9 })) })],
    ['a head with another hash', (m) => ({ ...m, heads: m.heads.map((head) => ({ ...head, hash: sha256('') })) })],
    ['no head', (m) => ({ ...m, heads: [] })],
    ['a range twice', (m) => ({ ...m, ranges: [...m.ranges, ...m.ranges] })],
    ['a range that ends before it begins', (m) => ({ ...m, ranges: m.ranges.map((r) => ({ ...r, start: r.end })) })],
    ['an export that is not the head', (m) => ({ ...m, exported: { ...m.exported, hash: sha256('') } })],
    ['an export beyond the head', (m) => ({ ...m, exported: { ...m.exported, n: 11 } })],
  ])('still has to agree with itself: %s', async (_, change) => {
    expect(await faultOf(resigned(parts, change))).toMatchObject({ code: 'ranges', file: 'manifest.json' });
  });

  test('still has to count right, and to be the export that it says', async () => {
    const miscounted = resigned(parts, (m) => ({ ...m, counts: { ...m.counts, entries: 9 } }));
    expect(await faultOf(miscounted)).toMatchObject({ code: 'counts' });
    const borrowed = resigned(parts, (m) => ({ ...m, exported: { ...m.exported, n: 9 } }));
    expect(await faultOf(borrowed)).toMatchObject({ code: 'exported', n: 9 });
    const shortened = resigned(parts, (m) => ({ ...m, ranges: [] }));
    expect(await faultOf(shortened)).toMatchObject({ code: 'outside', n: 1 });
  });

  test('a manifest that is none of ours is no bundle', async () => {
    const newer = withFile(parts, 'manifest.json', (text) => text.replace('"bundle": 6', '"bundle": 7'));
    expect(await faultOf(newer)).toMatchObject({ outcome: 'not_a_bundle', reason: 'newer_version' });
    for (const change of [() => '', () => '{}', (text: string) => text.replace('consent-desk-audit', 'other')]) {
      const forged = withFile(parts, 'manifest.json', change);
      expect(await faultOf(forged)).toMatchObject({ outcome: 'not_a_bundle', reason: 'manifest_unreadable' });
    }
    expect(manifestOf(parts).versions.bundle).toBe(6);
  });

  test('a table of version 3 under a manifest of today has another heading', async () => {
    const older = withFile(parts, tableFile, (text) => text.replace('種類コード,', ''));
    expect(await faultOf(resigned(older))).toMatchObject({ code: 'heading', file: tableFile });
  });
});
