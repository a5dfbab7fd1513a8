import { trustedId } from '../../electron/domain/ids.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJson } from '../../build/repository.ts';
import { sha256OfBytes } from '../../db/hash.ts';
import { rebuild } from '../../db/ledger/rebuild.ts';
import { receive, type ForeignEntry } from '../../db/ledger/receive.ts';
import { verify } from '../../db/ledger/verify.ts';
import { checkBody, kindNames, readBody, versionOf } from '../../electron/domain/entries/index.ts';
import { countProjectedRows, dumpProjections } from '../support/dump.ts';
import { sealedOf } from '../support/headers.ts';
import { testNotices } from '../support/notices.ts';
import { newPc } from '../support/pc.ts';
import { runToEnd } from '../support/run-to-end.ts';

const fileOf = (kind: string, version: number) => join(import.meta.dirname, `v${version}`, `${kind}.json`);
const bodiesOf = (kind: string, version: number) =>
  z
    .array(z.record(z.string(), z.unknown()))
    .min(1)
    .parse(readJson(fileOf(kind, version)));

const forms = kindNames.flatMap((kind) =>
  Array.from({ length: versionOf(kind) }, (_, index) => ({ kind, version: index + 1 })),
);

describe.each(forms)('$kind, version $version', ({ kind, version }) => {
  test('has bodies that were stored', () => expect(existsSync(fileOf(kind, version))).toBe(true));

  test('is read as what may be recorded today', () => {
    for (const stored of bodiesOf(kind, version)) {
      const body = readBody(kind, version, JSON.stringify(stored));
      expect(checkBody(kind, body)).toEqual(body);
      if (version === versionOf(kind)) expect(body).toEqual(stored);
    }
  });
});

test('no file is left over of a kind or a version that there is not', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const expected = forms.map(({ kind, version }) => join(`v${version}`, `${kind}.json`));
  expect(files.filter((file) => file.endsWith('.json')).toSorted()).toEqual(expected.toSorted());
});

/** The bytes whose digests stand in the stored bodies. */
const blobs = ['seal', 'document', 'strokes', 'picture', 'scan'].map((text) => Buffer.from(text));
const bytesOf = new Map(
  [...blobs, ...testNotices.map(({ text }) => Buffer.from(text))].map((bytes) => [sha256OfBytes(bytes), bytes]),
);

const withBlobs = z.object({ blobs: z.record(z.string(), z.string()).default({}) });

/** What the stored slips of consents confirm. */
const confirmedId = trustedId('019a0000-0000-7000-8000-0000000000aa');

/** A chain of every stored body, oldest versions first, as another PC would hand it on. */
function chainOfAll(): readonly ForeignEntry[] {
  const found = forms
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ kind, version }) => bodiesOf(kind, version).map((body) => ({ kind, version, body })));
  const first = found.findIndex(({ kind }) => kind === 'consent.recorded');
  const chain: ForeignEntry[] = [];
  for (const [index, { kind, version, body }] of found.entries()) {
    const named = index === first ? { id: confirmedId } : {};
    const place = { n: index + 1, tick: index + 1, prev: chain.at(-1)?.hash ?? null };
    const sealed = sealedOf({ kind, kv: version, ...place, ...named }, JSON.stringify(body));
    const taken = Object.entries(withBlobs.parse(body).blobs).map(([name, digest]) => {
      const bytes = bytesOf.get(digest);
      if (bytes === undefined) throw new Error(`${kind}: there are no bytes for ${name}`);
      return { name, mediaType: 'application/octet-stream', bytes };
    });
    chain.push({ ...sealed, blobs: taken });
  }
  return chain;
}

test('a database of them all is whole, and folded anew it is the same', () => {
  const { database, device } = newPc();
  try {
    const chain = chainOfAll();
    expect(receive(database.db, device, chain)).toMatchObject({ ok: true, accepted: chain.length });
    expect(runToEnd(verify(database.db))).toEqual({ entries: chain.length, fault: null });
    const live = dumpProjections(database.db);
    rebuild(database.db);
    expect(dumpProjections(database.db)).toBe(live);
    expect(countProjectedRows(database.db)).toBeGreaterThan(60);
    // The texts of notices are of the form of their day, and so are their ids.
    for (const { noticeId } of bodiesOf('notice.drafted', 1))
      expect(live).toContain(`id="${String(noticeId)}" | version=`);
  } finally {
    database.remove();
  }
});
