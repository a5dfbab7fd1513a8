import type { DeviceId } from '../../electron/domain/ids.ts';
import { sha256 } from '../../db/hash.ts';
import { readEntryLine, writeEntryLine } from '../../electron/domain/audit/entry-line.ts';
import type { BundleFault } from '../../electron/domain/audit/bundle-fault.ts';
import type { BundleVerdict } from '../../electron/domain/audit/bundle-check.ts';
import type { SealedEntry } from '../../electron/domain/ledger/chain.ts';
import { readHeader, writeHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import { newAuditDesk, stockedDesk } from './audit-desk.ts';
import { unzip, verdictOf, withLines, zip, type Parts } from './bundle-parts.ts';

export const entriesFile = 'entries.jsonl';
export const tableFile = 'audit.csv';

/** An id that belongs to nothing. */
export const someId = '019a0000-0000-7000-8000-00000000eeee';

/**
 * Bundles to be attacked, of one device with ten entries: 1 enrolled, 2 company, 3 staff, 4 customer, 5–8 opened, 9 the first
 * export, 10 the second. The auditor was told the fingerprint; the attacker has the file, this program, and no key of ours.
 */
export interface Target {
  readonly fingerprint: string;
  readonly device: DeviceId;
  /** The second export, with bodies. */
  readonly parts: Parts;
  /** The first export, without. */
  readonly earlier: Parts;
  /** A third, after the entries of a second device had come in. */
  readonly mixed: Parts;
  readonly secondDevice: string;
}

/** Makes bundles to be attacked. */
export async function makeTarget(): Promise<Target> {
  const { pc } = stockedDesk();
  const bundle = async (maxBodies: number) => {
    await pc.exportAll({ maxBodies });
    return unzip(pc.target ?? '');
  };
  const earlier = await bundle(0);
  const parts = await bundle(100);
  const there = newAuditDesk(1);
  pc.receiveFrom(there);
  const mixed = await bundle(0);
  const { fingerprint, desk } = pc;
  return { fingerprint, device: desk.device.id, parts, earlier, mixed, secondDevice: there.desk.device.id };
}

/** An entry as it stands in a line. */
export function entryIn(line: string | undefined): SealedEntry & { readonly read: EntryHeader } {
  const entry = readEntryLine(line?.trimEnd() ?? '');
  const read = entry === null ? null : readHeader(entry.header);
  if (entry === null || read === null) throw new Error(`no entry: ${line}`);
  return { ...entry, read };
}

/** A line with another header; `isHashed` recomputes the hash. */
export function edited(line: string | undefined, change: Partial<EntryHeader>, isHashed: boolean): string {
  const { hash, body, read } = entryIn(line);
  const header = writeHeader({ ...read, ...change });
  return `${writeEntryLine({ header, hash: isHashed ? sha256(header) : hash, body })}\n`;
}

/** The lines of entries.jsonl changed. */
export function withEntries(parts: Parts, change: (lines: string[]) => readonly string[]): Parts {
  return withLines(parts, entriesFile, change);
}

/** What the check finds; the whole verdict, when it is no fault. */
export async function faultOf(forged: Parts, key: string | null = null): Promise<BundleFault | BundleVerdict> {
  const verdict = await verdictOf(await zip(forged), key);
  return verdict.outcome === 'altered' ? verdict.fault : verdict;
}
