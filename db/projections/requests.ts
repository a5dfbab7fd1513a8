import { eq } from 'drizzle-orm';
import { request } from '../schema/requests.ts';
import { customerOf } from '../../electron/domain/entries/entry-kind.ts';
import type { RequestId } from '../../electron/domain/ids.ts';
import type { Projection } from './projection.ts';
import { forgetTakenBack, keepTakenBack } from './taken-back.ts';

const streamOf = (id: RequestId) => `request:${id}`;

/** Requests and where they stand. */
export const requestProjection: Projection<'request'> = {
  tables: ['request'],
  takenBackBy: 'request.step_voided',
  clear: (db, id) => {
    db.delete(request).where(eq(request.id, id)).run();
    forgetTakenBack(db, streamOf(id));
  },
  on: {
    'request.received': (db, id, body, { header }) => {
      const { receiptNo, requestTypes, channel, requester, wantedMethod, dueOn } = body.slip;
      db.insert(request)
        .values({
          id,
          customerId: customerOf(header),
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
    'request.identified': (db, id, body) => {
      const identity = JSON.stringify(body.identity);
      db.update(request).set({ status: 'identified', identity }).where(eq(request.id, id)).run();
    },
    'request.decided': (db, id, body) => {
      const decisions = JSON.stringify(body.decisions);
      db.update(request).set({ status: 'decided', decisions }).where(eq(request.id, id)).run();
    },
    'request.closed': (db, id, body, { header }) => {
      const status = body.how.as === 'answered' ? 'closed' : 'withdrawn';
      const closedHow = JSON.stringify(body.how);
      db.update(request).set({ status, closedHow, closedAt: header.occurred }).where(eq(request.id, id)).run();
    },
    'request.step_voided': (db, id, body, folded) => keepTakenBack(db, streamOf(id), body, folded),
  },
};
