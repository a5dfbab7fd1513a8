import { eq } from 'drizzle-orm';
import { device } from '../schema/devices.ts';
import type { Projection } from './projection.ts';

/** The PCs and the public halves of their keys. */
export const deviceProjection: Projection<'device'> = {
  tables: ['device'],
  clear: (db, id) => void db.delete(device).where(eq(device.id, id)).run(),
  on: {
    'device.enrolled': (db, id, body) => {
      const { letter, publicKey, fingerprint } = body;
      db.insert(device).values({ id, letter, shop: body.shop, publicKey, fingerprint }).onConflictDoNothing().run();
    },
  },
};
