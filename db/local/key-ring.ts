import type { WriteDb } from '../open.ts';
import { keyRing } from '../schema/keys.ts';

/** Remembers the generation of the key ring that lies beside this database now. */
export function rememberGeneration(db: WriteDb, generation: number): void {
  db.insert(keyRing)
    .values({ only: 1, generation })
    .onConflictDoUpdate({ target: keyRing.only, set: { generation } })
    .run();
}
