import { bodyReader, type AuditRow } from '../../../db/queries/audit.ts';
import { writeEntryLine } from '../../domain/audit/entry-line.ts';
import { isChosen, type AuditFilter } from '../../domain/audit/filter.ts';
import { labelOfKind } from '../../domain/audit/kind-label.ts';
import type { AuditNames, Manifest } from '../../domain/audit/manifest.ts';
import { headingLine, rowWriter } from '../../domain/audit/row.ts';
import type { SaltedBody } from '../../domain/ledger/chain.ts';
import type { EntryHeader } from '../../domain/ledger/header.ts';
import { describeEntry, isKnownKind, readBody, versionOf } from '../../domain/ledger/kinds/index.ts';
import type { Desk } from '../desk.ts';
import { headerOf } from './entry-slices.ts';

type Counts = { -readonly [K in keyof Manifest['counts']]: Manifest['counts'][K] };

/** Characters, not bytes: enough that the zip is not fed line by line, which takes 25 times as long. */
const pieceLength = 64 * 1_024;

async function* joined(
  slices: AsyncIterable<readonly AuditRow[]>,
  lineOf: (entry: AuditRow) => string,
): AsyncGenerator<string> {
  let piece = '';
  for await (const slice of slices) {
    for (const entry of slice) {
      piece += lineOf(entry);
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function describe({ kind, kv }: EntryHeader, body: SaltedBody | null): string {
  if (body === null || !isKnownKind(kind) || kv > versionOf(kind)) return labelOfKind(kind);
  return describeEntry(kind, readBody(kind, kv, body.text)).ja;
}

/** Writes the two large files of a bundle in pieces, and counts what it writes. */
export class BundleText {
  readonly #filter: AuditFilter;
  readonly #takesBodies: boolean;
  readonly #readBody: (entryId: string) => SaltedBody | null;
  readonly #counts: Counts = { entries: 0, bodies: 0, rows: 0 };

  /** @param takesBodies whether the bodies of the chosen entries go along; without them nothing tells of a person */
  constructor({ db }: Pick<Desk, 'db'>, filter: AuditFilter, takesBodies: boolean) {
    this.#filter = filter;
    this.#takesBodies = takesBodies;
    this.#readBody = bodyReader(db);
  }

  /** What has been written up to now. */
  get counts(): Manifest['counts'] {
    return this.#counts;
  }

  /** entries.jsonl */
  entries(slices: AsyncIterable<readonly AuditRow[]>): AsyncGenerator<string> {
    return joined(slices, (row) => {
      // Most exports hold no bodies, and then the header need not be read at all.
      const body = this.#takesBodies ? this.#bodyOf(headerOf(row)) : null;
      this.#counts.entries += 1;
      if (body !== null) this.#counts.bodies += 1;
      return `${writeEntryLine({ ...row, body })}\n`;
    });
  }

  /** audit.csv */
  async *table(slices: AsyncIterable<readonly AuditRow[]>, names: AuditNames): AsyncGenerator<string> {
    const write = rowWriter(names);
    let position = 0;
    yield `${headingLine}\n`;
    yield* joined(slices, (row) => {
      const header = headerOf(row);
      position += 1;
      if (!isChosen(this.#filter, header)) return '';
      this.#counts.rows += 1;
      return `${write(position, header, describe(header, this.#bodyOf(header)))}\n`;
    });
  }

  #bodyOf(header: EntryHeader): SaltedBody | null {
    return this.#takesBodies && isChosen(this.#filter, header) ? this.#readBody(header.id) : null;
  }
}
