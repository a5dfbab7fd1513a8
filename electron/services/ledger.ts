import { bodyIf, findEntry, lastPlaceBefore } from '../../db/queries/entries.ts';
import { customerName } from '../../db/queries/customers.ts';
import { lastVerification } from '../../db/queries/home.ts';
import { addDays } from '../domain/dates/calendar-date.ts';
import { startOfTokyoDay } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import type { ledgerTable } from '../contract/ledger.ts';
import type { HandlersOf } from './handlers.ts';
import { customerOfEntry, tellGiverOf } from './givers.ts';
import { ledgerPage } from './ledger-page.ts';
import { tellStored } from './tell-stored.ts';
import { unusualReading } from './unusual-reading.ts';
import { mendAndRecord, repeatedMending, repeatedVerification, verifyAndRecord } from './verification.ts';

/** The ledger: reading it, checking it, and putting right what was folded from it. */
export const ledgerHandlers = {
  'ledger.page': async (desk, page) =>
    done(
      (await ledgerPage(desk, page)).map(({ entry, staffLabel }) => {
        const { id, kind, recorded } = entry.header;
        const said = bodyIf(entry, 'consent.recorded');
        const giver = said === null ? null : tellGiverOf(desk, said.givenBy);
        const customerId = customerOfEntry(desk, entry.header);
        return {
          seq: entry.seq,
          entryId: id,
          kind,
          customerId,
          customerName: customerId === null ? null : (customerName(desk.db, customerId)?.name ?? null),
          giver,
          recorded,
          staffLabel,
          ...tellStored(entry),
        };
      }),
    ),

  'ledger.place_of_day': ({ db }, { on }) => {
    const last = lastPlaceBefore(db, startOfTokyoDay(addDays(on, 1)));
    return done({ before: last === null ? null : last + 1 });
  },

  'ledger.unusual': async (desk) => done(await unusualReading(desk)),

  'ledger.status': ({ db }) => done({ verified: lastVerification(db) }),

  'ledger.verify': async (desk, { id }) => {
    const repeated = findEntry(desk.db, id);
    if (repeated !== null) return repeatedVerification(desk, repeated);
    return desk.jobs.run(desk, id, (work) => verifyAndRecord(desk, id, work));
  },

  'ledger.mend': async (desk, { id }) => {
    const repeated = findEntry(desk.db, id);
    if (repeated !== null) return repeatedMending(desk, repeated);
    return desk.jobs.run(desk, id, (work) => mendAndRecord(desk, id, work));
  },
} satisfies HandlersOf<typeof ledgerTable>;
