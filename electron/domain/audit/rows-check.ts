import type { SaltedBody } from '../ledger/chain.ts';
import type { EntryHeader } from '../ledger/header.ts';
import { entryFault, fileFault, type BundleFault } from './bundle-fault.ts';
import { isChosen } from './filter.ts';
import { bundleFiles, type BundleVersion, type Manifest } from './manifest.ts';
import type { LineFile } from './open-bundle.ts';
import { descriptionIn, headingLine, rowWriter } from './row.ts';

/** What this program says of an entry in audit.csv. */
export type Describe = (header: EntryHeader, body: SaltedBody | null) => string;

/** Checks audit.csv beside the entries: each chosen entry has the row that follows from it, and no other row is there. */
export class RowsCheck {
  readonly #rows: AsyncIterator<string>;
  readonly #heading: string;
  readonly #filter: Manifest['filter'];
  readonly #version: BundleVersion;
  readonly #write: ReturnType<typeof rowWriter>;
  readonly #describe: Describe | null;
  #untrue: BundleFault | null = null;
  #line = 0;

  /** @param describe null where another program has written the sentences: then they may be any */
  constructor(manifest: Manifest, file: LineFile, describe: Describe | null) {
    this.#rows = file.lines[Symbol.asyncIterator]();
    this.#filter = manifest.filter;
    this.#version = manifest.versions.bundle;
    this.#heading = headingLine(this.#version);
    this.#write = rowWriter(manifest, this.#version);
    this.#describe = describe;
  }

  /** How many rows were accepted. */
  get rows(): number {
    return this.#line - 1;
  }

  /** The first row that says of its entry what this program would not say. Whoever changed an entry is told of that first. */
  get untrue(): BundleFault | null {
    return this.#untrue;
  }

  /** Judges the heading. */
  async begin(): Promise<BundleFault | null> {
    return (await this.#next()) === this.#heading ? null : fileFault('heading', bundleFiles.table, 1);
  }

  /** Judges the row of the entry at this line of entries.jsonl, if it has to have one. */
  async accept(position: number, header: EntryHeader, body: SaltedBody | null): Promise<BundleFault | null> {
    if (!isChosen(this.#filter, header)) return null;
    const row = await this.#next();
    if (row === null) return entryFault('row_missing', bundleFiles.table, null, header);
    const description = descriptionIn(row, this.#version);
    const isRight = description !== null && this.#write(position, header, description) === row;
    if (!isRight) return entryFault('row', bundleFiles.table, this.#line, header);
    const isTrue = this.#describe === null || this.#isSaidOf(row, position, header, body, this.#describe);
    if (!isTrue) this.#untrue ??= entryFault('description', bundleFiles.table, this.#line, header);
    return null;
  }

  #isSaidOf(row: string, position: number, header: EntryHeader, body: SaltedBody | null, describe: Describe): boolean {
    try {
      return this.#write(position, header, describe(header, body)) === row;
    } catch {
      // A body that is not one of its kind: this program has never written it, nor its row.
      return false;
    }
  }

  /** After the last entry: whether a row is left over. */
  async end(): Promise<BundleFault | null> {
    return (await this.#next()) === null ? null : fileFault('row_unasked', bundleFiles.table, this.#line);
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#rows.return?.();
  }

  async #next(): Promise<string | null> {
    const next = await this.#rows.next();
    if (next.done === true) return null;
    this.#line += 1;
    return next.value;
  }
}
