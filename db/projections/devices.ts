import { eq } from 'drizzle-orm';
import { lostEntries } from '../../electron/domain/ledger/gap.ts';
import { device } from '../schema/devices.ts';
import { deviceGap, lostReceipts, settledReceipt } from '../schema/marks.ts';
import type { Projection } from './projection.ts';

/** The PCs and the public halves of their keys, and what is lost of those that were retired. */
export const deviceProjection: Projection<'device'> = {
  tables: ['device', 'device_gap', 'lost_receipts', 'settled_receipt'],
  clear: (db, id) => {
    db.delete(device).where(eq(device.id, id)).run();
    db.delete(deviceGap).where(eq(deviceGap.retired, id)).run();
    db.delete(settledReceipt).where(eq(settledReceipt.retired, id)).run();
    db.delete(lostReceipts).where(eq(lostReceipts.retired, id)).run();
  },
  on: {
    'device.enrolled': (db, id, body) => {
      const { deviceId: _, ...enrolled } = body;
      db.insert(device)
        .values({ id, ...enrolled })
        .onConflictDoNothing()
        .run();
    },
    'receipt.settled': (db, retired, { receiptNo, enteredAs }) =>
      void db.insert(settledReceipt).values({ receiptNo, retired, enteredAs }).onConflictDoNothing().run(),
    'device.retired': (db, retired, { cause, lost }, { header: { device: successor } }) => {
      const { shop, letter, from, to, receipts } = lost;
      const gap = {
        retired,
        lost: lost.deviceId,
        shop,
        letter,
        cause,
        from,
        to,
        entries: lostEntries(lost),
        successor,
      };
      db.insert(deviceGap).values(gap).onConflictDoNothing().run();
      for (const run of receipts) {
        db.insert(lostReceipts)
          .values({ retired, shop, letter, ...run })
          .onConflictDoNothing()
          .run();
      }
    },
  },
};
