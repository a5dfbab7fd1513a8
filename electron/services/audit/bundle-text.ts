import { bodyReader, type AuditRow } from '../../../db/queries/audit.ts';
import { writeEntryLine } from '../../domain/audit/entry-line.ts';
import { isChosen, type AuditFilter } from '../../domain/audit/filter.ts';
import type { AuditNames, Manifest } from '../../domain/audit/manifest.ts';
import { rowWriter } from '../../domain/audit/row.ts';
import type { SaltedBody } from '../../domain/ledger/chain.ts';
import { describeEntry } from '../../words/describe-entry.ts';
import type { DeskContext } from '../desk-context.ts';
import { headerOf } from './entry-slices.ts';

type Counts = { -readonly [K in keyof Manifest['counts']]: Manifest['counts'][K] };

/** Turns entries into the lines of the two large files of a bundle, and counts what it has turned. */
export class BundleText {
  readonly #filter: AuditFilter;
  readonly #readBody: ((entry: AuditRow) => SaltedBody | null) | null;
  readonly #writeRow: ReturnType<typeof rowWriter>;
  readonly #counts: Counts = { entries: 0, bodies: 0, rows: 0 };

  /** @param takesBodies whether the bodies of the chosen entries go along; without them nothing tells of a person */
  constructor({ db }: Pick<DeskContext, 'db'>, filter: AuditFilter, takesBodies: boolean, names: AuditNames) {
    this.#filter = filter;
    this.#readBody = takesBodies ? bodyReader(db) : null;
    this.#writeRow = rowWriter(names);
  }

  /** What has been turned up to now. */
  get counts(): Manifest['counts'] {
    return this.#counts;
  }

  /** The line of the next entry in entries.jsonl, and its row in audit.csv or nothing; each with its line end. */
  next(entry: AuditRow): { readonly line: string; readonly row: string } {
    const header = headerOf(entry);
    const isShown = isChosen(this.#filter, header);
    const body = isShown && this.#readBody !== null ? this.#readBody(entry) : null;
    this.#counts.entries += 1;
    if (isShown) this.#counts.rows += 1;
    if (body !== null) this.#counts.bodies += 1;
    const line = `${writeEntryLine({ header: entry.header, hash: entry.hash, body })}\n`;
    const row = isShown ? `${this.#writeRow(this.#counts.entries, header, describeEntry(header, body))}\n` : '';
    return { line, row };
  }
}
