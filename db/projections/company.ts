import { eq } from 'drizzle-orm';
import { company, shop } from '../schema/company.ts';
import type { Projection } from './projection.ts';

/** The company block with its shops; the latest one holds. */
export const companyProjection: Projection<'company'> = {
  tables: ['company', 'shop'],
  clear: (db, id) => {
    db.delete(company).where(eq(company.id, id)).run();
    db.delete(shop).run();
  },
  on: {
    'company.set': (db, id, body) => {
      const block = JSON.stringify(body);
      db.insert(company).values({ id, block }).onConflictDoUpdate({ target: company.id, set: { block } }).run();
      db.delete(shop).run();
      db.insert(shop)
        .values([...body.shops])
        .run();
    },
  },
};
