import { eq } from 'drizzle-orm';
import { request } from '../../schema/request.ts';
import type { Projection } from '../projection.ts';

/** Requests and where they stand. */
export const requestProjection: Projection = {
  type: 'request',
  tables: ['request'],
  clear: (db, id) => void db.delete(request).where(eq(request.id, id)).run(),
  on: {
    'request.received': (db, id, body, { header }) => {
      if (header.subject === null) return;
      const { receiptNo, requestTypes, channel, requester, wantedMethod, dueOn } = body.slip;
      db.insert(request)
        .values({
          id,
          customerId: header.subject,
          receiptNo,
          types: JSON.stringify(requestTypes),
          channel,
          requester,
          wantedMethod,
          status: 'received',
          receivedAt: header.occurred,
          dueOn,
        })
        .onConflictDoNothing()
        .run();
    },
  },
};
