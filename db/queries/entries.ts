import type { CustomerId, EntryId, StaffId, SubjectId } from '../../electron/domain/ids.ts';
import { isReadable, readBody, type BodyOf, type KindName } from '../../electron/domain/entries/index.ts';
import { readHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { personIdsOf } from './persons.ts';
import { staffLabels } from './staff.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';

/** A stored entry: its reading, its hash, and its body as text where the body still exists. */
export interface StoredEntry {
  readonly seq: number;
  readonly header: EntryHeader;
  readonly hash: Buffer;
  readonly text: string | null;
}

/** An entry as it lies in the tables. */
export interface StoredRow {
  readonly seq: number;
  readonly header: string;
  readonly hash: Buffer;
  readonly text: string | null;
}

const columns = 'e.seq, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq';

/** Reads an entry as it lies in the tables; null when there is none, or its header is of another program. */
export function storedEntry(row: StoredRow | undefined): StoredEntry | null {
  const header = row === undefined ? null : readHeader(row.header);
  return row === undefined || header === null ? null : { seq: row.seq, header, hash: row.hash, text: row.text };
}

const entryOf = perConnection((db: ReadDb) => db.prepareQuery<[string], StoredRow>(`SELECT ${columns} WHERE e.id = ?`));

/** The entry with this id; null when there is none. */
export function findEntry(db: ReadDb, id: EntryId): StoredEntry | null {
  return storedEntry(entryOf(db).get(id));
}

const behind = perConnection((db: ReadDb) =>
  db.prepareQuery<[number, number], StoredRow>(`SELECT ${columns} WHERE e.seq > ? ORDER BY e.seq LIMIT ?`),
);

/** The entries behind a place of the ledger, in the order of their arrival. */
export function entriesAfter(db: ReadDb, seq: number, limit: number): readonly StoredEntry[] {
  return behind(db)
    .all(seq, limit)
    .flatMap((row) => storedEntry(row) ?? []);
}

/** The body of an entry, when it is of this kind and still there. */
export function bodyIf<K extends KindName>(entry: StoredEntry, kind: K): BodyOf<K> | null {
  const { header, text } = entry;
  return header.kind === kind && text !== null && isReadable(kind, header.kv) ? readBody(kind, header.kv, text) : null;
}

const aboutConsent = perConnection((db: ReadDb) =>
  db.prepareQuery<[string], StoredRow>(
    `SELECT ${columns} WHERE e.subject = ?
       AND (e.kind LIKE 'consent.%' OR e.kind IN ('notice.shown', 'sharing.partner_told', 'slip.closed', 'slip.closing_voided')) ORDER BY e.tick, e.device`,
  ),
);

/** A customer's entries about consent, about how the waiting for its slips ended, and about telling partners, in the order of the ledger, whatever version of the program wrote them. */
export function readConsentEntries(db: ReadDb, customerId: CustomerId): readonly StoredEntry[] {
  return aboutConsent(db)
    .all(customerId)
    .flatMap((row) => storedEntry(row) ?? []);
}

/** An entry with what whoever recorded it was called then. */
export interface RecordedEntry {
  readonly entry: StoredEntry;
  readonly staffLabel: string;
}

function recorded(db: ReadDb, rows: readonly StoredRow[]): readonly RecordedEntry[] {
  const labelOf = staffLabels(db);
  return rows.flatMap((row) => {
    const entry = storedEntry(row);
    return entry === null ? [] : [{ entry, staffLabel: labelOf(entry.header) }];
  });
}

/** Which of a customer's entries are wanted. */
export interface HistoryPage {
  /** Below this place of the ledger; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
  /** Without those that only say that somebody looked. */
  readonly withoutOpened: boolean;
}

const historyOf = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], StoredRow>(
    `SELECT ${columns} WHERE e.subject = :subject AND e.seq < :before AND e.kind <> :left
     ORDER BY e.seq DESC LIMIT :limit`,
  ),
);

/**
 * What happened to a customer and to whoever answers for them, newest first, each entry with who recorded it. Of each the page is
 * read by the index, so that nothing is sorted but what is shown.
 */
export function readHistory(
  db: ReadDb,
  customerId: CustomerId,
  { before, limit, withoutOpened }: HistoryPage,
): readonly RecordedEntry[] {
  const page = { before: before ?? Number.MAX_SAFE_INTEGER, left: withoutOpened ? 'customer.opened' : '', limit };
  return recorded(
    db,
    newestOf(
      subjectsOf(db, customerId).flatMap((subject) => historyOf(db).all({ subject, ...page })),
      limit,
    ),
  );
}

/** A customer, and whoever answers or answered for them. */
function subjectsOf(db: ReadDb, customerId: CustomerId): readonly SubjectId[] {
  return [customerId, ...personIdsOf(db, customerId)];
}

function newestOf(rows: readonly StoredRow[], limit: number): readonly StoredRow[] {
  return rows.toSorted((a, b) => b.seq - a.seq).slice(0, limit);
}

const linesBefore = perConnection((db: ReadDb) =>
  db.prepareQuery<[number, number], StoredRow>(`SELECT ${columns} WHERE e.seq < ? ORDER BY e.seq DESC LIMIT ?`),
);

/** The entries below a place of the ledger, newest first. */
export function readEntriesBefore(db: ReadDb, before: number, limit: number): readonly RecordedEntry[] {
  return recorded(db, linesBefore(db).all(before, limit));
}

/** The place of the last entry, in the order of the ledger, that was recorded before an instant; null where none was. */
export function lastPlaceBefore(db: ReadDb, instant: Instant): number | null {
  const sql = 'SELECT seq FROM ledger_entry WHERE recorded < ? ORDER BY tick DESC, device DESC LIMIT 1';
  return db.prepareQuery<[string], number>(sql).pluck().get(instant) ?? null;
}

const linesAt = perConnection((db: ReadDb) =>
  db.prepareQuery<[string], StoredRow>(
    `SELECT ${columns} WHERE e.seq IN (SELECT value FROM json_each(?)) ORDER BY e.seq DESC`,
  ),
);

/** The entries at these places of the ledger, newest first. */
export function readEntriesAt(db: ReadDb, places: readonly number[]): readonly RecordedEntry[] {
  return recorded(db, linesAt(db).all(JSON.stringify(places)));
}

/** Which entries are wanted. */
export interface LineFilter {
  /** Of any of these kinds; none for all. */
  readonly kinds: readonly string[];
  /** Null for everybody's. */
  readonly staffId: StaffId | null;
}

const isWanted = `(:kinds = '[]' OR e.kind IN (SELECT value FROM json_each(:kinds)))
      AND e.staff = coalesce(:staffId, e.staff)`;

const linesOfCustomer = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], StoredRow>(
    `SELECT ${columns} WHERE e.subject = :subject AND e.seq < :before AND ${isWanted}
     ORDER BY e.seq DESC LIMIT :limit`,
  ),
);

/** A customer's entries below a place of the ledger, newest first. */
export function readEntriesOfCustomer(
  db: ReadDb,
  before: number,
  limit: number,
  { customerId, kinds, staffId }: LineFilter & { readonly customerId: CustomerId },
): readonly RecordedEntry[] {
  const page = { before, limit, kinds: JSON.stringify(kinds), staffId };
  const rows = subjectsOf(db, customerId).flatMap((subject) => linesOfCustomer(db).all({ subject, ...page }));
  return recorded(db, newestOf(rows, limit));
}

/** The moments between which something was recorded. */
export interface RecordedWithin {
  readonly from: Instant;
  /** The first moment that no longer belongs to it. */
  readonly before: Instant;
}

const placesWithin = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[object], number>(
      `SELECT seq FROM ledger_entry WHERE tick > :after AND tick <= :last AND recorded >= :from AND recorded < :before`,
    )
    .pluck(),
);

/**
 * The places at which something was recorded within a time, wherever they lie: a clock may have been wrong, and what other PCs
 * recorded arrives later. An index answers, so that no header is read.
 *
 * @param ticks the part of the ledger that is looked through
 */
export function placesRecorded(
  db: ReadDb,
  within: RecordedWithin,
  ticks: { readonly after: number; readonly last: number },
): readonly number[] {
  return placesWithin(db).all({ ...within, ...ticks });
}

/** The greatest tick of the ledger; 0 when it is empty. */
export function lastTick(db: ReadDb): number {
  return db.prepareQuery<[], number>('SELECT coalesce(max(tick), 0) FROM ledger_entry').pluck().get() ?? 0;
}

const linesAmong = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], StoredRow>(
    `SELECT ${columns} WHERE e.seq IN (SELECT value FROM json_each(:places)) AND e.seq < :before AND ${isWanted}
      AND (:subjects = '[]' OR e.subject IN (SELECT value FROM json_each(:subjects)))
     ORDER BY e.seq DESC LIMIT :limit`,
  ),
);

/** Those of some entries that are wanted, below a place of the ledger and newest first. */
export function readEntriesAmong(
  db: ReadDb,
  places: readonly number[],
  before: number,
  limit: number,
  { customerId, kinds, staffId }: LineFilter & { readonly customerId: CustomerId | null },
): readonly RecordedEntry[] {
  const subjects = customerId === null ? [] : subjectsOf(db, customerId);
  const [among, ofKinds, of] = [places, kinds, subjects].map((list) => JSON.stringify(list));
  return recorded(db, linesAmong(db).all({ places: among, kinds: ofKinds, subjects: of, staffId, before, limit }));
}

/** How many entries the ledger has; by the greatest place, because counting would read every page. */
export function countEntries(db: ReadDb): number {
  return db.prepareQuery<[], number>('SELECT coalesce(max(seq), 0) FROM ledger_entry').pluck().get() ?? 0;
}
