import { asc } from 'drizzle-orm';
import type { MinorAge } from '../../electron/domain/consent/minor.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { minorAge } from '../schema/rules.ts';

const ages = perConnection((db: ReadDb) => db.select().from(minorAge).orderBy(asc(minorAge.effectiveOn)).prepare());

/** Every age that was ever set, by the day from which it holds. */
export function readMinorAges(db: ReadDb): readonly MinorAge[] {
  return ages(db).all();
}
