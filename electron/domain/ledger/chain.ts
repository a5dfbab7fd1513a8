import { readHeader, type EntryHeader } from './header.ts';

/** SHA-256 of the UTF-8 bytes of a text, as hexadecimal digits. Passed in, so that a browser can check a chain too. */
export type Sha256 = (text: string) => string;

/** The removable part of an entry. The salt makes the digest of an erased body useless for guessing. */
export interface SaltedBody {
  readonly salt: string;
  readonly text: string;
}

/** An entry as it is stored, exported and exchanged: the exact texts. */
export interface SealedEntry {
  readonly header: string;
  readonly hash: string;
  readonly body: SaltedBody | null;
}

/** The same for whoever has read bytes and not texts: in place of the body its digest, as `bodyDigest` makes it. */
export interface DigestedEntry {
  readonly header: string;
  readonly hash: string;
  readonly digest: string | null;
}

/** Where a device's chain stands: its last number, the hash and the tick of that entry. */
export interface ChainHead {
  readonly n: number;
  readonly hash: string;
  readonly tick: number;
}

/** What can be wrong with one entry of a chain; the first of them that is met is named. */
export type ChainFaultCode =
  'malformed' | 'hash' | 'gap' | 'prev' | 'tick' | 'body' | 'body_missing' | 'blob' | 'order' | 'truncated';

/** The first fault of a chain and where it is. */
export interface ChainFault {
  readonly code: ChainFaultCode;
  readonly device: string | null;
  readonly n: number | null;
  readonly id: string | null;
}

/** Whether a missing body is a fault (the ledger) or was left out on purpose (an export of headers). */
export type BodyRule = 'required' | 'optional';

/** Digits of a salt. Were its length free, its end could be moved into the body and the digest would still be right. */
export const saltDigits = 32;

/** The digest that a header holds of its body. */
export function bodyDigest(body: SaltedBody, sha256: Sha256): string {
  return sha256(body.salt + body.text);
}

/** Names a fault at the entry whose header this is; null where the header itself cannot be read. */
export function faultAt(code: ChainFaultCode, header: EntryHeader | null): ChainFault {
  return { code, device: header?.device ?? null, n: header?.n ?? null, id: header?.id ?? null };
}

/** What stands at the end of a device's chain that ought to stand there. */
export function headFault(device: string, expected: ChainHead, found: ChainHead | undefined): ChainFault | null {
  if (found?.n === expected.n && found.hash === expected.hash) return null;
  const isShort = (found?.n ?? 0) < expected.n;
  return { code: isShort ? 'truncated' : 'hash', device, n: (found?.n ?? 0) + (isShort ? 1 : 0), id: null };
}

/** The header of an entry that is in order, or the fault that keeps it out. */
export type Judgement = { readonly header: EntryHeader } | { readonly fault: ChainFault };

/**
 * Checks entries one after the other, several devices interleaved, each device in the order of its numbers.
 * `starts` says where each chain is picked up (an export of a period); a device that is not named starts at 1.
 */
export class ChainCheck {
  readonly #sha256: Sha256;
  readonly #bodies: BodyRule;
  readonly #heads: Map<string, ChainHead>;

  constructor(sha256: Sha256, bodies: BodyRule, starts: ReadonlyMap<string, ChainHead> = new Map()) {
    this.#sha256 = sha256;
    this.#bodies = bodies;
    this.#heads = new Map(starts);
  }

  /** Where each chain stands after the entries that were accepted. */
  get heads(): ReadonlyMap<string, ChainHead> {
    return this.#heads;
  }

  /** Accepts the next entry and returns its header, or the fault that keeps it out. */
  accept({ header, hash, body }: SealedEntry): Judgement {
    const digest = body?.salt.length === saltDigits ? bodyDigest(body, this.#sha256) : '';
    return this.acceptDigested({ header, hash, digest: body === null ? null : digest });
  }

  /** As `accept`. The digest of a body whose salt is too long or too short is none: empty. */
  acceptDigested(entry: DigestedEntry): Judgement {
    const header = readHeader(entry.header);
    if (header === null) return { fault: faultAt('malformed', null) };
    const code = this.#judge(entry, header);
    if (code !== null) return { fault: faultAt(code, header) };
    this.#heads.set(header.device, { n: header.n, hash: entry.hash, tick: header.tick });
    return { header };
  }

  #judge(entry: DigestedEntry, header: EntryHeader): ChainFaultCode | null {
    const last = this.#heads.get(header.device);
    if (this.#sha256(entry.header) !== entry.hash) return 'hash';
    if (header.n !== (last?.n ?? 0) + 1) return 'gap';
    if (header.prev !== (last?.hash ?? null)) return 'prev';
    if (header.tick <= (last?.tick ?? 0)) return 'tick';
    if (entry.digest === null) return header.body !== null && this.#bodies === 'required' ? 'body_missing' : null;
    return entry.digest === header.body ? null : 'body';
  }
}
