import type { KeyObject } from 'node:crypto';
import type { Random } from '../../../build/demo/story/random.ts';
import { sha256 } from '../../../db/hash.ts';
import { readEntryLine, writeEntryLine } from '../../../electron/domain/audit/entry-line.ts';
import type { Parts } from '../bundle-parts.ts';
import { changeFile, keyOf, remeasure, signAnew, withKey } from './changes.ts';
import { memberOf, writeRawZip, type RawMember } from './raw-zip.ts';

/** Computes the hashes of all entries anew, each linked to the one before as it stands there: what an insider does who changed one. */
function rehash(parts: Parts): Parts {
  const heads = new Map<string, string>();
  const lines = (parts.get('entries.jsonl') ?? '').split('\n').map((line) => {
    const entry = readEntryLine(line);
    const device = /"device":"([^"]*)"/.exec(entry?.header ?? '')?.[1] ?? '';
    if (entry === null) return line;
    const before = heads.get(device);
    const header = before === undefined ? entry.header : entry.header.replace(/"prev":"[^"]*"/, `"prev":"${before}"`);
    heads.set(device, sha256(header));
    return writeEntryLine({ ...entry, header, hash: sha256(header) });
  });
  return new Map([...parts, ['entries.jsonl', lines.join('\n')]]);
}

/** Changes files, with or without what makes the change good again. */
function forge(parts: Parts, random: Random): Parts {
  const key: KeyObject = keyOf(random);
  const isSigned = random.chance(0.75);
  let forged = isSigned ? withKey(parts, key) : parts;
  const count = random.pick([0, 1, 1, 1, 1, 2, 3]);
  for (let done = 0; done < count; done += 1) forged = changeFile(forged, random);
  if (random.chance(0.2)) forged = rehash(forged);
  if (random.chance(0.6)) forged = remeasure(forged);
  return isSigned ? signAnew(forged, key) : forged;
}

type ZipChange = (members: readonly RawMember[], random: Random) => readonly RawMember[];

function one(change: (member: RawMember, random: Random) => RawMember): ZipChange {
  return (members, random) => {
    const at = random.below(members.length);
    return members.map((member, place) => (place === at ? change(member, random) : member));
  };
}

const zipChanges: readonly ZipChange[] = [
  (members, random) => members.toSpliced(random.below(members.length), 1),
  (members, random) => members.toSpliced(random.below(members.length + 1), 0, random.pick(members)),
  (members, random) =>
    members.toSpliced(
      random.below(members.length + 1),
      0,
      memberOf(random.pick(['x', 'Audit.csv', 'evidence.json', 'checkpoints.txt', '../a']), Buffer.from('{}')),
    ),
  (members) => members.toReversed(),
  (members, random) => members.toSorted(() => random.next() - 0.5),
  one((member) => ({ ...member, isStreamed: !member.isStreamed })),
  one((member, random) => ({
    ...member,
    name: random.pick(['x', 'audit.csv', 'entries.jsonl', 'Signature', 'evidence.json']),
  })),
  one((member, random) => ({ ...member, claims: { crc32: random.below(0xffff_ffff) } })),
  one((member, random) => ({ ...member, claims: { bytes: member.content.length + random.pick([1, -1, 100]) } })),
  one((member, random) => ({ ...member, claims: { packedBytes: random.below(2 * member.content.length) } })),
  one((member) => ({ ...member, behind: Buffer.from('hidden') })),
];

type ByteChange = (bytes: Buffer, random: Random) => Buffer;

/** Where something is to be changed: anywhere, or among the records at the end, which are few and say the most. */
function placeIn(bytes: Buffer, random: Random): number {
  const last = random.chance(0.5) ? 600 : bytes.length;
  return Math.max(0, bytes.length - 1 - random.below(Math.min(last, bytes.length)));
}

const byteChanges: readonly ByteChange[] = [
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.of((bytes[at] ?? 0) ^ (1 << random.below(8))),
      bytes.subarray(at + 1),
    ]);
  },
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), Buffer.of(random.below(256)), bytes.subarray(at + 1)]);
  },
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(30))]);
  },
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.alloc(1 + random.below(30), random.below(256)),
      bytes.subarray(at),
    ]);
  },
  (bytes, random) => Buffer.concat([Buffer.alloc(1 + random.below(9), 'x'), bytes]),
  (bytes, random) => Buffer.concat([bytes, random.pick([Buffer.from('x'), bytes])]),
];

/** A bundle that somebody has changed: its texts, its zip, its bytes, or several of these. */
export function mutate(parts: Parts, random: Random): Buffer {
  const forged = random.chance(0.85) ? forge(parts, random) : parts;
  let members = [...forged].map(([name, text]) => memberOf(name, Buffer.from(text)));
  if (random.chance(0.15)) members = [...random.pick(zipChanges)(members, random)];
  const bytes = writeRawZip(members);
  return random.chance(0.12) ? random.pick(byteChanges)(bytes, random) : bytes;
}
