import { minorAge } from '../schema/rules.ts';
import type { Projection } from './projection.ts';

/** Numbers that come from the law; of two for the same day the later entry holds. */
export const rulesProjection: Projection<'rules'> = {
  tables: ['minor_age'],
  clear: (db) => void db.delete(minorAge).run(),
  on: {
    'rules.minor_age_set': (db, _id, { age, effectiveOn }) => {
      db.insert(minorAge)
        .values({ age, effectiveOn })
        .onConflictDoUpdate({ target: minorAge.effectiveOn, set: { age } })
        .run();
    },
  },
};
