import { trustedId } from '../../electron/domain/ids.ts';
import { kindNames, type BodyOf, type KindName, type StreamType } from '../../electron/domain/entries/index.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import { isTakeable, takenBackBy } from '../../electron/domain/taking-back/takeable.ts';
import type { WriteDb } from '../open.ts';
import type { EntryRef, Handler, Projection } from './projection.ts';
import { backupProjection } from './backup.ts';
import { customerProjection } from './customers.ts';
import { companyProjection } from './company.ts';
import { deviceProjection } from './devices.ts';
import { sealProjection } from './seal.ts';
import { settingsProjection } from './settings.ts';
import { staffProjection } from './staff.ts';
import { documentProjection, noticeProjection } from './notice.ts';
import { personProjection } from './persons.ts';
import { requestProjection } from './requests.ts';
import { rulesProjection } from './rules.ts';
import { slipProjection } from './slips.ts';
import type { UseStored } from './stored.ts';
import { idOfStream, readStream } from './streams.ts';
import { vehicleProjection } from './vehicles.ts';

/** One projection for each type of stream. */
const projections: { readonly [T in StreamType]: Projection<T> } = {
  company: companyProjection,
  seal: sealProjection,
  device: deviceProjection,
  staff: staffProjection,
  settings: settingsProjection,
  backup: backupProjection,
  rules: rulesProjection,
  notice: noticeProjection,
  document: documentProjection,
  customer: customerProjection,
  person: personProjection,
  vehicle: vehicleProjection,
  request: requestProjection,
  slip: slipProjection,
};

/** The id of a stream whose type is known only at run time. */
type AnyStreamId = ReturnType<typeof trustedId>;

/** Any of them, for a kind that is known only at run time. */
interface AnyProjection {
  readonly tables: readonly string[];
  readonly takenBackBy?: KindName;
  readonly clear: (db: WriteDb, id: AnyStreamId) => void;
  readonly on: { readonly [K in KindName]?: Handler<K, AnyStreamId> };
}

const byType: ReadonlyMap<string, AnyProjection> = new Map(Object.entries<AnyProjection>(projections));

/** Every table that is folded from the ledger and can be dropped and folded again. */
export const projectedTables: readonly string[] = Object.values(projections).flatMap(({ tables }) => tables);

/** The same, and which entries belong to which stream, which is folded with them. */
export const foldedTables: readonly string[] = [...projectedTables, 'ledger_stream'];

function split(stream: string): { readonly projection: AnyProjection; readonly id: AnyStreamId } {
  const type = stream.slice(0, stream.indexOf(':'));
  const projection = byType.get(type);
  if (projection === undefined) throw new Error(`ledger: no projection for ${type}`);
  return { projection, id: trustedId(idOfStream(stream)) };
}

/**
 * Folds one entry into the rows of one of its streams. It must stand in that stream already, and come after all that was folded
 * there before.
 */
export function fold<K extends KindName>(
  db: WriteDb,
  stream: string,
  kind: K,
  body: BodyOf<K>,
  folded: EntryRef,
): void {
  const { projection, id } = split(stream);
  // What it names was folded long ago: only without it is everything as if it had not been.
  if (kind === projection.takenBackBy) replay(db, stream, folded.header);
  else projection.on[kind]?.(db, id, body, folded);
}

const none: ReadonlySet<string> = new Set();

/** What a replay goes through: the entries of the stream, one after the other. */
type ReadThrough = (use: UseStored) => void;

/**
 * Which entries of a stream are taken back by later ones. As with decisions, an entry takes back only what it can have seen, and
 * only what its kind is for.
 */
function takenBack(read: ReadThrough, by: KindName): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  read((kind, body, { header: { id } }) => {
    if (isTakeable(kind) && takenBackBy[kind] === by) seen.add(id);
    if (kind === by && 'voidedId' in body && seen.has(body.voidedId)) found.add(body.voidedId);
  });
  return found;
}

function isBehind(header: EntryHeader, last: EntryHeader): boolean {
  return header.tick > last.tick || (header.tick === last.tick && header.device > last.device);
}

/**
 * Folds a stream anew from its entries in the order (tick, device), without those that were taken back: what a late arrival and a
 * taking back ask for.
 *
 * @param last the entry that is being folded, where more lie behind it whose turn has not come
 */
export function replay(db: WriteDb, stream: string, last?: EntryHeader): void {
  const { projection, id } = split(stream);
  projection.clear(db, id);
  const kinds = kindNames.filter((kind) => projection.on[kind] !== undefined);
  const read: ReadThrough = (use) =>
    readStream(db, stream, kinds, (kind, body, entry) => {
      if (last === undefined || !isBehind(entry.header, last)) use(kind, body, entry);
    });
  const left = projection.takenBackBy === undefined ? none : takenBack(read, projection.takenBackBy);
  read((kind, body, folded) => {
    if (!left.has(folded.header.id)) projection.on[kind]?.(db, id, body, folded);
  });
}
