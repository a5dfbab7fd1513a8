import { companySeal } from '../schema/seal.ts';
import type { Projection } from './projection.ts';

/**
 * The company's seals; the latest one holds, or none where the latest entry took it off. The others stay: a slip of their time
 * names them by their digest.
 */
export const sealProjection: Projection<'seal'> = {
  tables: ['company_seal'],
  clear: (db) => void db.delete(companySeal).run(),
  on: {
    'company.seal_set': (db, _id, { blobs }, { header }) => {
      db.update(companySeal).set({ isCurrent: false }).run();
      if (blobs.seal === undefined) return;
      const row = { entryId: header.id, isCurrent: true };
      db.insert(companySeal)
        .values({ digest: blobs.seal, ...row })
        .onConflictDoUpdate({ target: companySeal.digest, set: row })
        .run();
    },
  },
};
