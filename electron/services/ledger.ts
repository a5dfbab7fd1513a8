import type { EntryId } from '../domain/ids.ts';
import { bodyIf, countEntries, findEntry, lastPlaceBefore, type StoredEntry } from '../../db/queries/entries.ts';
import { customerName } from '../../db/queries/customers.ts';
import { lastVerification } from '../../db/queries/home.ts';
import { rebuild } from '../../db/ledger/rebuild.ts';
import { verify } from '../../db/ledger/verify.ts';
import { conflict, type CallResult } from '../contract/failure.ts';
import { addDays } from '../domain/dates/calendar-date.ts';
import { startOfTokyoDay } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import type { ledgerTable } from '../contract/ledger.ts';
import type { Output } from '../contract/table.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { customerOfEntry, tellGiverOf } from './givers.ts';
import { ledgerPage } from './ledger-page.ts';
import type { Job } from './running-jobs.ts';
import { tellStored } from './tell-stored.ts';

/** Checks the whole ledger slice by slice, letting the window breathe in between. */
async function verifyInSlices(desk: DeskContext, { signal, tell }: Job): Promise<Output<'ledger.verify'>> {
  const run = verify(desk.db);
  const total = countEntries(desk.db);
  for (;;) {
    const step = run.next();
    if (step.done) return { outcome: 'verified', ...step.value };
    tell(step.value, total);
    await desk.ports.nextTurn().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (signal.aborted) return { outcome: 'cancelled', entries: step.value };
  }
}

/** Verifies, and records what was found; of a verification that was given up nothing is recorded. */
async function verifyAndRecord(
  desk: DeskContext,
  id: EntryId,
  work: Job,
): Promise<CallResult<Output<'ledger.verify'>>> {
  const found = await verifyInSlices(desk, work);
  if (found.outcome === 'cancelled') return done(found);
  const body = { entries: found.entries, fault: found.fault?.code ?? null };
  recordNow(desk, [{ id, kind: 'ledger.verified', subject: null, body }]);
  return done(found);
}

/** What a verification found, as far as its entry tells. */
function repeatedResult(desk: DeskContext, entry: StoredEntry): CallResult<Output<'ledger.verify'>> {
  const said = bodyIf(entry, 'ledger.verified');
  if (said === null || entry.header.staff !== desk.person.staffId) return conflict('id_used');
  const fault = said.fault === null ? null : { code: said.fault, device: null, n: null, id: null };
  return done({ outcome: 'verified', entries: said.entries, fault });
}

/** The ledger: reading, checking, folding anew. */
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

  'ledger.status': ({ db }) => done({ verified: lastVerification(db) }),

  'ledger.verify': async (desk, { id }) => {
    const repeated = findEntry(desk.db, id);
    if (repeated !== null) return repeatedResult(desk, repeated);
    return desk.jobs.run(desk, id, (work) => verifyAndRecord(desk, id, work));
  },

  'ledger.rebuild': (desk) => {
    rebuild(desk.db);
    return done({});
  },
} satisfies HandlersOf<typeof ledgerTable>;
