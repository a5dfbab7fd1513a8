import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { Random } from '../../../build/demo/story/random.ts';
import { sha256OfBytes } from '../../../db/hash.ts';
import { fingerprintOf } from '../../../db/signing.ts';
import { writeCheckpoints } from '../../../electron/domain/audit/checkpoint.ts';
import { readManifest } from '../../../electron/domain/audit/manifest.ts';
import type { Parts } from '../bundle-parts.ts';

/** A change of one file of a bundle, as a text. */
type Change = (text: string, random: Random) => string;

const characters = [
  '0',
  '1',
  '9',
  'a',
  'F',
  '-',
  ' ',
  '"',
  '\\',
  ',',
  '\n',
  '\r',
  '{',
  'é',
  '本',
  '１',
  '\uFEFF',
  "'",
  '=',
];

function spliced(text: string, at: number, count: number, put = ''): string {
  return text.slice(0, at) + put + text.slice(at + count);
}

const anywhere: readonly Change[] = [
  (text, random) => spliced(text, random.below(text.length), 1, random.pick(characters)),
  (text, random) => spliced(text, random.below(text.length), 1),
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(characters)),
  (text, random) => spliced(text, random.below(text.length), random.below(40)),
  (text, random) => `${text}${random.pick(['\n', ' ', 'x', '\r\n'])}`,
  (text, random) => text.slice(0, random.below(text.length)),
];

function inLines(change: (lines: readonly string[], random: Random) => readonly string[]): Change {
  return (text, random) => change(text.split(/(?<=\n)/), random).join('');
}

const ofLines: readonly Change[] = [
  inLines((lines, random) => lines.toSpliced(random.below(lines.length), 1)),
  inLines((lines, random) => lines.toSpliced(random.below(lines.length), 0, random.pick(lines))),
  inLines((lines, random) => lines.with(random.below(lines.length), random.pick(lines))),
  inLines((lines, random) => {
    const at = random.below(Math.max(1, lines.length - 1));
    return lines.toSpliced(at, 2, ...lines.slice(at, at + 2).toReversed());
  }),
  inLines((lines, random) => lines.slice(0, random.below(lines.length))),
  inLines((lines, random) => lines.toSpliced(random.below(lines.length), 0, '\n')),
];

/** Fields of a header and of a manifest, changed where they stand in the text. */
const ofFields: readonly Change[] = [
  (text, random) =>
    text.replace(
      random.pick([/null/, /(?<=":)\d+/, /(?<=": )\d+/]),
      random.pick(['null', '0', '1', '2', '3', '10', '1.0', '-1', '1e1']),
    ),
  (text, random) =>
    text.replace(
      random.pick([/019a0000/, /2026-11/, /HA/, /[0-9a-f]{64}/]),
      random.pick(['019a0001', '2026-12', 'HB', 'ab'.repeat(32)]),
    ),
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    const { index, 0: digits } = random.pick(numbers);
    return spliced(text, index, digits.length, String(Number(digits.slice(0, 9)) + random.pick([1, -1, 10])));
  },
  (text, random) => {
    const hashes = [...text.matchAll(/[0-9a-f]{64}/g)];
    const { index } = random.pick(hashes.length === 0 ? [...text.matchAll(/^/g)] : hashes);
    return spliced(text, index + random.below(64), 1, random.pick(['0', '7', 'f', 'F']));
  },
];

/** What a signer can do to the manifest: any value put in the place of another, kept in its one spelling. */
const ofValues: Change = (text, random) => {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const [, start = '', comma = ''] = /^( *(?:"[^"]*": )?)(?:.*?)(,?)$/.exec(lines[at] ?? '') ?? [];
  const value = random.pick([
    'null',
    '0',
    '1',
    '2',
    '8',
    '""',
    '"x"',
    '"HB"',
    '[]',
    '{}',
    'true',
    '"2026-11-21"',
    '"customer.opened"',
    '6',
    '7',
    '5',
  ]);
  return lines.with(at, `${start}${value}${comma}`).join('\n');
};

const changesOf: Readonly<Record<string, readonly Change[]>> = {
  'entries.jsonl': [...ofLines, ...ofLines, ...ofFields, ...ofFields, ...anywhere],
  'audit.csv': [...ofLines, ...ofFields, ...anywhere, ...anywhere],
  'checkpoints.txt': [...ofLines, ...anywhere],
  'evidence.json': anywhere,
  'manifest.json': [...ofLines, ...ofFields, ...ofFields, ...anywhere, ofValues, ofValues, ofValues, ofValues],
  signature: anywhere,
};

/** Changes the content of one file. */
export function changeFile(parts: Parts, random: Random): Parts {
  const name = random.pick([...parts.keys(), 'entries.jsonl', 'entries.jsonl', 'audit.csv', 'manifest.json']);
  const text = parts.get(name);
  const changes = changesOf[name];
  return text === undefined || changes === undefined
    ? parts
    : new Map([...parts, [name, random.pick(changes)(text, random)]]);
}

/** The key of whoever changed a bundle, the same for the same seed. */
export function keyOf(random: Random): KeyObject {
  const secret = Buffer.from(Array.from({ length: 32 }, () => random.below(256)));
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

function measured(text: string, parts: Parts): string {
  return text.replaceAll(
    /("(entries\.jsonl|audit\.csv|evidence\.json)": \{\s*"bytes": )\d+(,\s*"sha256": ")[0-9a-f]{64}/g,
    (_, start: string, name: string, middle: string) => {
      const bytes = Buffer.from(parts.get(name) ?? '');
      return `${start}${bytes.length}${middle}${sha256OfBytes(bytes)}`;
    },
  );
}

/** Brings the manifest in line with the files, as anybody can who has no key. */
export function remeasure(parts: Parts): Parts {
  return new Map([...parts, ['manifest.json', measured(parts.get('manifest.json') ?? '', parts)]]);
}

/** Puts another key in the place of the signer's. The bundle is then right in itself. */
export function withKey(parts: Parts, key: KeyObject): Parts {
  const text = parts.get('manifest.json') ?? '';
  const manifest = readManifest(Buffer.from(text));
  if (typeof manifest === 'string') return parts;
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  const signer = manifest.devices.find(({ fingerprint }) => fingerprint === manifest.signedBy);
  const replaced = text
    .replaceAll(signer?.publicKey ?? '\n\n', publicKey)
    .replaceAll(manifest.signedBy, fingerprintOf(publicKey));
  return new Map([...parts, ['manifest.json', replaced]]);
}

/** Signs what is there, whatever it is, and the heads that can be read from it. */
export function signAnew(parts: Parts, key: KeyObject): Parts {
  const signed = (text: string) => sign(null, Buffer.from(text), key).toString('base64');
  const text = parts.get('manifest.json') ?? '';
  const manifest = readManifest(Buffer.from(text));
  const known =
    typeof manifest === 'string' || manifest.database === null ? null : { ...manifest, database: manifest.database };
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  const checkpoints = known === null ? null : writeCheckpoints(known, { publicKey, sha256OfBytes }, signed);
  const withHeads = checkpoints === null ? parts : new Map([...parts, ['checkpoints.txt', checkpoints] as const]);
  return new Map([...withHeads, ['signature', signed(text)]]);
}
