import type { StaffId } from '../../electron/domain/ids.ts';
import { z } from 'zod';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';

/** Places of the ledger in one block. To read one takes some ten milliseconds. */
export const blockSize = 1_000;

/** The places of a block at which one person recorded entries of one kind, newest first. */
export interface BlockGroup {
  readonly kind: string;
  readonly staffId: StaffId;
  readonly places: readonly number[];
}

const placesSchema = z.array(z.int());

const groupsOf = perConnection((db: ReadDb) =>
  db.prepareQuery<[number, number], { readonly kind: string; readonly staffId: StaffId; readonly places: string }>(
    `SELECT kind, staff AS staffId, json_group_array(seq ORDER BY seq DESC) AS places
     FROM ledger_entry WHERE seq >= ? AND seq < ? GROUP BY kind, staff`,
  ),
);

/** Who recorded what in a block of the ledger. Block 0 begins at place 0. */
export function readBlock(db: ReadDb, block: number): readonly BlockGroup[] {
  const first = block * blockSize;
  return groupsOf(db)
    .all(first, first + blockSize)
    .map((group) => ({ ...group, places: placesSchema.parse(JSON.parse(group.places)) }));
}
