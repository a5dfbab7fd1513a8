import type { MarkPlace } from '../../electron/domain/ledger/mark.ts';
import type { WriteDb } from '../open.ts';
import { markPlace } from '../schema/marks.ts';

/** Remembers that a mark of this database is in that place, from now on. */
export function rememberMarkPlace(db: WriteDb, place: MarkPlace): void {
  db.insert(markPlace).values({ place }).onConflictDoNothing().run();
}

/** Knows of no mark any more: they are made anew. */
export function forgetMarkPlaces(db: WriteDb): void {
  db.delete(markPlace).run();
}
