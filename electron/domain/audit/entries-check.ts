import {
  ChainCheck,
  headFault,
  type ChainFault,
  type SaltedBody,
  type SealedEntry,
  type Sha256,
} from '../ledger/chain.ts';
import type { EntryHeader } from '../ledger/header.ts';
import { entryFault, fileFault, type BundleFault, type BundleFaultCode } from './bundle-fault.ts';
import { readEntryLine } from './entry-line.ts';
import { isChosen } from './filter.ts';
import { bundleFiles, type ChainRange, type Manifest } from './manifest.ts';

const file = bundleFiles.entries;

type Judged = { readonly header: EntryHeader; readonly body: SaltedBody | null } | { readonly fault: BundleFault };

/** Checks entries.jsonl line by line against the ranges of the manifest; it keeps no line. */
export class EntriesCheck {
  readonly #manifest: Manifest;
  readonly #ranges: ReadonlyMap<string, ChainRange>;
  readonly #chains: ChainCheck;
  #last = { tick: 0, device: '' };
  #entries = 0;
  #bodies = 0;

  constructor(manifest: Manifest, sha256: Sha256) {
    this.#manifest = manifest;
    this.#ranges = new Map(manifest.ranges.map((range) => [range.device, range]));
    const starts = manifest.ranges.flatMap(({ device, start }) => (start === null ? [] : [[device, start] as const]));
    this.#chains = new ChainCheck(sha256, 'optional', new Map(starts));
  }

  /** How many entries were accepted; while one is being looked at, also its line. */
  get entries(): number {
    return this.#entries;
  }

  /** How many of them had a body. */
  get bodies(): number {
    return this.#bodies;
  }

  /** Judges the next line. */
  accept(line: string): Judged {
    this.#entries += 1;
    const entry = readEntryLine(line);
    if (entry === null) return { fault: fileFault('malformed', file, this.#entries) };
    const judged = this.#chains.accept(entry);
    if ('fault' in judged) return this.#fault(judged.fault.code, judged.fault);
    const code = this.#judge(entry, judged.header);
    if (code !== null) return this.#fault(code, judged.header);
    this.#last = judged.header;
    if (entry.body !== null) this.#bodies += 1;
    return { header: judged.header, body: entry.body };
  }

  /** After the last line: whether every chain reached the end that the manifest names. */
  end(): BundleFault | null {
    for (const { device, start, end } of this.#manifest.ranges) {
      const fault = headFault(device, end, this.#chains.heads.get(device) ?? start ?? undefined);
      if (fault !== null) return entryFault(fault.code, file, null, fault);
    }
    return null;
  }

  #fault(code: BundleFaultCode, at: Pick<ChainFault, 'device' | 'n' | 'id'>): Judged {
    return { fault: entryFault(code, file, this.#entries, at) };
  }

  #judge(entry: SealedEntry, header: EntryHeader): BundleFaultCode | null {
    const { exported, filter } = this.#manifest;
    if (header.n > (this.#ranges.get(header.device)?.end.n ?? 0)) return 'outside';
    const isLater =
      header.tick > this.#last.tick || (header.tick === this.#last.tick && header.device > this.#last.device);
    if (!isLater) return 'order';
    if (entry.body !== null && !isChosen(filter, header)) return 'body_unasked';
    if (header.device !== exported.device || header.n !== exported.n) return null;
    const isThatExport = header.kind === 'audit.exported' && header.id === exported.id && entry.hash === exported.hash;
    return isThatExport ? null : 'exported';
  }
}
