import { trustedId } from '../../electron/domain/ids.ts';
import { kindNames, type BodyOf, type KindName, type StreamType } from '../../electron/domain/entries/index.ts';
import type { WriteDb } from '../open.ts';
import type { EntryRef, Handler, Projection } from './projection.ts';
import { customerProjection } from './customers.ts';
import { companyProjection } from './company.ts';
import { deviceProjection } from './devices.ts';
import { sealProjection } from './seal.ts';
import { settingsProjection } from './settings.ts';
import { staffProjection } from './staff.ts';
import { documentProjection, noticeProjection } from './notice.ts';
import { requestProjection } from './requests.ts';
import { rulesProjection } from './rules.ts';
import { slipProjection } from './slips.ts';
import { idOfStream, readStream } from './streams.ts';
import { vehicleProjection } from './vehicles.ts';

/** One projection for each type of stream. */
const projections: { readonly [T in StreamType]: Projection<T> } = {
  company: companyProjection,
  seal: sealProjection,
  device: deviceProjection,
  staff: staffProjection,
  settings: settingsProjection,
  rules: rulesProjection,
  notice: noticeProjection,
  document: documentProjection,
  customer: customerProjection,
  vehicle: vehicleProjection,
  request: requestProjection,
  slip: slipProjection,
};

/** The id of a stream whose type is known only at run time. */
type AnyStreamId = ReturnType<typeof trustedId>;

/** Any of them, for a kind that is known only at run time. */
interface AnyProjection {
  readonly tables: readonly string[];
  readonly clear: (db: WriteDb, id: AnyStreamId) => void;
  readonly on: { readonly [K in KindName]?: Handler<K, AnyStreamId> };
}

const byType: ReadonlyMap<string, AnyProjection> = new Map(Object.entries<AnyProjection>(projections));

/** Every table that is folded from the ledger and can be dropped and folded again. */
export const projectedTables: readonly string[] = Object.values(projections).flatMap(({ tables }) => tables);

function split(stream: string): { readonly projection: AnyProjection; readonly id: AnyStreamId } {
  const type = stream.slice(0, stream.indexOf(':'));
  const projection = byType.get(type);
  if (projection === undefined) throw new Error(`ledger: no projection for ${type}`);
  return { projection, id: trustedId(idOfStream(stream)) };
}

/** Folds one entry into the rows of one of its streams. It must come after all that was folded there before. */
export function fold<K extends KindName>(
  db: WriteDb,
  stream: string,
  kind: K,
  body: BodyOf<K>,
  folded: EntryRef,
): void {
  const { projection, id } = split(stream);
  projection.on[kind]?.(db, id, body, folded);
}

/** Folds a stream anew from its entries in the order (tick, device): what a late arrival asks for. */
export function replay(db: WriteDb, stream: string): void {
  const { projection, id } = split(stream);
  projection.clear(db, id);
  const kinds = kindNames.filter((kind) => projection.on[kind] !== undefined);
  readStream(db, stream, kinds, (kind, body, folded) => fold(db, stream, kind, body, folded));
}
