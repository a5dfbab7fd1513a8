import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection } from '../../electron/domain/audit/inspection.ts';
import { newFolder } from '../support/new-folder.ts';
import { resigned, withFile, withLines, zip, type Parts } from './bundle-parts.ts';
import { inspectFiles } from './compare-files.ts';
import { edited, entriesFile, makeTarget, tableFile, withEntries } from './target.ts';

/** What an auditor may be given, and what verify-audit finds of it. */
export interface Sample {
  readonly name: string;
  readonly file: string;
  readonly earlier: string | null;
  readonly key: string | null;
  readonly found: Inspection;
}

function changedBytes(file: string, change: (bytes: Buffer) => Buffer): string {
  const path = join(newFolder(), 'changed.zip');
  writeFileSync(path, change(readFileSync(file)));
  return path;
}

/** Bundles that are whole, older, altered in many ways, or none. */
export async function makeSamples(): Promise<readonly Sample[]> {
  const { parts, earlier, mixed, fingerprint } = await makeTarget();
  const whole = await zip(parts);
  const header = (change: (line: string | undefined) => string) =>
    withEntries(parts, (lines) => lines.map((line, at) => (at === 4 ? change(line) : line)));
  const altered: Readonly<Record<string, Parts>> = {
    'a header changed': header((line) => edited(line, { shop: 'X' }, false)),
    'a header changed and hashed anew': header((line) => edited(line, { shop: 'X' }, true)),
    'a body changed': withFile(parts, entriesFile, (text) => text.replace('見本 太郎', '見本 次郎')),
    'an entry taken out': withEntries(parts, (lines) => lines.filter((_, at) => at !== 4)),
    'two entries exchanged': withEntries(parts, ([first = '', second = '', ...rest]) => [second, first, ...rest]),
    'the end cut off': withEntries(parts, (lines) => lines.slice(0, -1)),
    'a row changed': withFile(parts, tableFile, (text) => text.replace('武田 誠', '武田 真')),
    'a row taken out': withLines(parts, tableFile, (lines) => lines.slice(0, -1)),
    'a row added': withLines(parts, tableFile, (lines) => [...lines, lines.at(-1) ?? '']),
    'the heading changed': withFile(parts, tableFile, (text) => text.replace('順番', '順位')),
    'bytes that are no text': withFile(parts, tableFile, (text) => text.replace('武田', '\uFFFD')),
    'the manifest changed': withFile(parts, 'manifest.json', (text) => text.replace('2026', '2025')),
    'a head changed': withFile(parts, 'checkpoints.txt', (text) => text.replace('\n10\n', '\n11\n')),
    'a head signed by another key': withFile(
      parts,
      'checkpoints.txt',
      () => resigned(parts).get('checkpoints.txt') ?? '',
    ),
    'signed by another key': resigned(parts),
    'a signature that is none': withFile(parts, 'signature', () => 'x'),
    'a file added': new Map([...parts, ['見本\u202E.txt', 'x']]),
    'a file taken out': new Map([...parts].slice(1)),
  };
  const files: [name: string, file: string, earlier: string | null, key: string | null][] = [
    ['whole', whole, null, null],
    ['whole and proven', whole, null, fingerprint],
    ['of two PCs', await zip(mixed), null, fingerprint],
    ['held against an earlier one', whole, await zip(earlier), fingerprint],
    ['held against one of another key', whole, await zip(resigned(earlier)), fingerprint],
    ['held against none', whole, await zip([]), fingerprint],
    ['bytes before it', changedBytes(whole, (bytes) => Buffer.concat([Buffer.from('x'), bytes])), null, null],
    ['a comment behind it', changedBytes(whole, (bytes) => Buffer.concat([bytes, Buffer.from('x')])), null, null],
    ['cut in half', changedBytes(whole, (bytes) => bytes.subarray(0, bytes.length / 2)), null, null],
    ['damaged', changedBytes(whole, (bytes) => bytes.fill(0xff, 120, 140)), null, null],
    ['no zip', changedBytes(whole, () => Buffer.from('text')), null, null],
    [
      'a bomb',
      await zip([...parts].map(([name, text]) => [name, name === entriesFile ? Buffer.alloc(1 << 25, '0') : text])),
      null,
      null,
    ],
  ];
  for (const version of [1, 2, 3, 4, 5]) {
    files.push([`version ${version}`, join(import.meta.dirname, `../stored/bundles/v${version}.zip`), null, null]);
  }
  for (const [name, forged] of Object.entries(altered)) files.push([name, await zip(forged), null, fingerprint]);
  const samples: Sample[] = [];
  for (const [name, file, other, key] of files) {
    samples.push({ name, file, earlier: other, key, found: await inspectFiles(file, other, key) });
  }
  return samples;
}
