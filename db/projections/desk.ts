import { eq } from 'drizzle-orm';
import { company, companySeal, deskSettings, device, shop, staff } from '../schema/desk.ts';
import type { Projection } from './projection.ts';

/** The company block with its shops; the latest one holds. */
export const companyProjection: Projection = {
  type: 'company',
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

/**
 * The company's seals; the latest one holds, or none where the latest entry took it off. The others stay: a slip of their time
 * names them by their digest.
 */
export const sealProjection: Projection = {
  type: 'seal',
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

/** The PCs and the public halves of their keys. */
export const deviceProjection: Projection = {
  type: 'device',
  tables: ['device'],
  clear: (db, id) => void db.delete(device).where(eq(device.id, id)).run(),
  on: {
    'device.enrolled': (db, id, body) => {
      const { letter, publicKey, fingerprint } = body;
      db.insert(device).values({ id, letter, shop: body.shop, publicKey, fingerprint }).onConflictDoNothing().run();
    },
  },
};

/** The staff. */
export const staffProjection: Projection = {
  type: 'staff',
  tables: ['staff'],
  clear: (db, id) => void db.delete(staff).where(eq(staff.id, id)).run(),
  on: {
    'staff.added': (db, id, body) => {
      db.insert(staff).values({ id, label: body.label, role: body.role, leftOn: null }).onConflictDoNothing().run();
    },
    'staff.changed': (db, id, body) => {
      db.update(staff).set({ role: body.role, leftOn: body.leftOn }).where(eq(staff.id, id)).run();
    },
  },
};

/** How each PC behaves; the latest settings hold. */
export const settingsProjection: Projection = {
  type: 'settings',
  tables: ['desk_settings'],
  clear: (db, id) => void db.delete(deskSettings).where(eq(deskSettings.deviceId, id)).run(),
  on: {
    'desk.configured': (db, id, body) => {
      const settings = JSON.stringify(body.settings);
      db.insert(deskSettings)
        .values({ deviceId: id, settings })
        .onConflictDoUpdate({ target: deskSettings.deviceId, set: { settings } })
        .run();
    },
  },
};
