import { isReadable, readBody, type BodyOf, type KindName } from '../../electron/domain/entries/index.ts';
import { readHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';

/** A stored entry: its reading, its hash, and its body as text where the body still exists. */
export interface StoredEntry {
  readonly seq: number;
  readonly header: EntryHeader;
  readonly hash: Buffer;
  readonly text: string | null;
}

interface Row {
  readonly seq: number;
  readonly header: string;
  readonly hash: Buffer;
  readonly text: string | null;
}

const columns = 'e.seq, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.entry_id = e.id';

function stored(row: Row | undefined): StoredEntry | null {
  const header = row === undefined ? null : readHeader(row.header);
  return row === undefined || header === null ? null : { seq: row.seq, header, hash: row.hash, text: row.text };
}

const entryOf = perConnection((db: ReadDb) => db.prepareQuery<[string], Row>(`SELECT ${columns} WHERE e.id = ?`));

/** The entry with this id; null when there is none. */
export function findEntry(db: ReadDb, id: string): StoredEntry | null {
  return stored(entryOf(db).get(id));
}

const behind = perConnection((db: ReadDb) =>
  db.prepareQuery<[number, number], Row>(`SELECT ${columns} WHERE e.seq > ? ORDER BY e.seq LIMIT ?`),
);

/** The entries behind a place of the ledger, in the order of their arrival. */
export function entriesAfter(db: ReadDb, seq: number, limit: number): readonly StoredEntry[] {
  return behind(db)
    .all(seq, limit)
    .flatMap((row) => stored(row) ?? []);
}

/** The body of an entry, when it is of this kind and still there. */
export function bodyIf<K extends KindName>(entry: StoredEntry, kind: K): BodyOf<K> | null {
  const { header, text } = entry;
  return header.kind === kind && text !== null && isReadable(kind, header.kv) ? readBody(kind, header.kv, text) : null;
}

const aboutConsent = perConnection((db: ReadDb) =>
  db.prepareQuery<[string], Row>(
    `SELECT ${columns} WHERE e.subject = ? AND e.kind LIKE 'consent.%' ORDER BY e.tick, e.device`,
  ),
);

/** A customer's entries about consent, in the order of the ledger, whatever version of the program wrote them. */
export function readConsentEntries(db: ReadDb, customerId: string): readonly StoredEntry[] {
  return aboutConsent(db)
    .all(customerId)
    .flatMap((row) => stored(row) ?? []);
}

/** An entry with who recorded it. */
export interface RecordedEntry {
  readonly entry: StoredEntry;
  readonly staffLabel: string;
}

function recorded(rows: readonly (Row & { label: string | null })[]): readonly RecordedEntry[] {
  return rows.flatMap((row) => {
    const entry = stored(row);
    return entry === null ? [] : [{ entry, staffLabel: row.label ?? '' }];
  });
}

const withStaff = 'LEFT JOIN staff s ON s.id = e.staff';

/** Which of a customer's entries are wanted. */
export interface HistoryPage {
  /** Below this place of the ledger; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
  /** Without those that only say that somebody looked. */
  readonly withoutOpened: boolean;
}

const historyOf = perConnection((db: ReadDb) =>
  db.prepareQuery<[string, number, string, number], Row & { label: string | null }>(
    `SELECT s.label, ${columns} ${withStaff} WHERE e.subject = ? AND e.seq < ? AND e.kind <> ? ORDER BY e.seq DESC LIMIT ?`,
  ),
);

/** What happened to a customer, newest first, each entry with who recorded it. */
export function readHistory(
  db: ReadDb,
  customerId: string,
  { before, limit, withoutOpened }: HistoryPage,
): readonly RecordedEntry[] {
  const left = withoutOpened ? 'customer.opened' : '';
  return recorded(historyOf(db).all(customerId, before ?? Number.MAX_SAFE_INTEGER, left, limit));
}

/** Which lines of the ledger are shown; null for all. */
export interface LineFilter {
  readonly kind: string | null;
  readonly staffId: string | null;
  readonly customerId: string | null;
}

/** A page of the ledger, newest first, below the place `before`. */
export function readLedgerPage(
  db: ReadDb,
  before: number | null,
  limit: number,
  { kind, staffId, customerId }: LineFilter,
): readonly RecordedEntry[] {
  // What was done with one customer is little. The + keeps the other conditions away from their indexes, of which SQLite would
  // take one that begins with everything that a person ever did: at 1,000,000 entries seconds instead of a millisecond.
  const beside = customerId === null ? '' : '+';
  const wanted = [
    { column: 'e.subject', value: customerId },
    { column: `${beside}e.staff`, value: staffId },
    { column: `${beside}e.kind`, value: kind },
  ].flatMap(({ column, value }) => (value === null ? [] : [{ condition: `AND ${column} = ?`, value }]));
  const conditions = wanted.map(({ condition }) => condition).join(' ');
  const sql = `SELECT s.label, ${columns} ${withStaff} WHERE e.seq < ? ${conditions} ORDER BY e.seq DESC LIMIT ?`;
  const below = before ?? Number.MAX_SAFE_INTEGER;
  return recorded(
    db
      .prepareQuery<unknown[], Row & { label: string | null }>(sql)
      .all(below, ...wanted.map(({ value }) => value), limit),
  );
}

/** How many entries the ledger has; by the greatest place, because counting would read every page. */
export function countEntries(db: ReadDb): number {
  return db.prepareQuery<[], number>('SELECT coalesce(max(seq), 0) FROM ledger_entry').pluck().get() ?? 0;
}
