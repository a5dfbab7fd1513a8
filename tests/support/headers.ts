import { trustedId } from '../../electron/domain/ids.ts';
import { sha256 } from '../../db/hash.ts';
import { bodyDigest, type SealedEntry } from '../../electron/domain/ledger/chain.ts';
import { writeHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import { makeIds } from './ids.ts';

const next = makeIds(0xfed);

/** A header that is right by itself; what is given takes the place of what it has. */
export function headerOf(change: Partial<EntryHeader> = {}): EntryHeader {
  return {
    v: 1,
    id: next(),
    device: trustedId('019a0000-0000-7000-8000-00000000d001'),
    n: 1,
    tick: 1,
    kind: 'customer.opened',
    kv: 1,
    subject: trustedId('019a0000-0000-7000-8000-00000000c001'),
    staff: trustedId('019a0000-0000-7000-8000-00000000e001'),
    shop: 'H',
    recorded: '2026-11-22T05:05:00.000Z',
    occurred: '2026-11-22T05:05:00.000Z',
    prev: null,
    body: null,
    ...change,
  };
}

/** An entry of another device, made by hand: hash and digest are right unless the test spoils them. */
export function sealedOf(change: Partial<EntryHeader>, bodyText: string | null): SealedEntry {
  const body = bodyText === null ? null : { salt: '00'.repeat(16), text: bodyText };
  const header = writeHeader(headerOf({ ...change, body: body === null ? null : bodyDigest(body, sha256) }));
  return { header, hash: sha256(header), body };
}
