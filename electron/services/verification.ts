import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, type Checked } from '../../db/ledger/check.ts';
import { customersOf, differingTables, findingsOf, nameOf } from '../../db/ledger/findings.ts';
import { FoldedAnew } from '../../db/ledger/folded-anew.ts';
import { mend, mendable } from '../../db/ledger/mend.ts';
import { bodyIf, type StoredEntry } from '../../db/queries/entries.ts';
import { conflict, type CallResult } from '../contract/failure.ts';
import type { Output } from '../contract/table.ts';
import type { EntryId } from '../domain/ids.ts';
import { done } from '../domain/result.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { Job } from './running-jobs.ts';

type Verified = Output<'ledger.verify'>;
type Mended = Output<'ledger.mend'>;

/** The most things and customers that are told of. */
const most = { findings: 200, customers: 5 };

/** Lends a second database to fold the ledger into; nothing of it is left behind. */
async function withFoldedAnew<T>(desk: DeskContext, use: (folded: FoldedAnew) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-folded-'));
  try {
    const folded = new FoldedAnew(desk.db, folder);
    try {
      return await use(folded);
    } finally {
      folded.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks everything slice by slice, letting the window breathe in between. A number: given up after so many entries. */
async function checkInSlices(desk: DeskContext, folded: FoldedAnew, { signal, tell }: Job): Promise<Checked | number> {
  const run = check(desk.db, folded, desk.device.id);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    tell(step.value.done, step.value.total);
    await desk.ports.nextTurn().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (signal.aborted) return step.value.entries;
  }
}

/** Verifies, and records what was found; of a verification that was given up nothing is recorded. */
export function verifyAndRecord(desk: DeskContext, id: EntryId, work: Job): Promise<CallResult<Verified>> {
  return withFoldedAnew(desk, async (folded) => {
    const found = await checkInSlices(desk, folded, work);
    if (typeof found === 'number') return done({ outcome: 'cancelled', entries: found });
    const { entries, fault, rows } = found;
    const findings = findingsOf(found).slice(0, most.findings);
    const body = { entries, fault: fault?.code ?? null, rows, findings: [...findings] };
    recordNow(desk, [{ id, kind: 'ledger.verified', subject: null, body }]);
    const customers = customersOf(found).slice(0, most.customers);
    return done({ outcome: 'verified', entries, fault, rows, findings: [...findings], customers: [...customers] });
  });
}

/** What a verification found, as far as its entry tells. */
export function repeatedVerification(desk: DeskContext, entry: StoredEntry): CallResult<Verified> {
  const said = bodyIf(entry, 'ledger.verified');
  if (said === null || entry.header.staff !== desk.person.staffId) return conflict('id_used');
  const fault = said.fault === null ? null : { code: said.fault, device: null, n: null, id: null };
  const { entries, rows, findings } = said;
  return done({ outcome: 'verified', entries, fault, rows, findings, customers: [] });
}

/** Checks once more, puts right what can be put right, and records it, in one transaction. */
export function mendAndRecord(desk: DeskContext, id: EntryId, work: Job): Promise<CallResult<Mended>> {
  return withFoldedAnew(desk, async (folded) => {
    const found = await checkInSlices(desk, folded, work);
    if (typeof found === 'number') return done({ outcome: 'cancelled' });
    // What is not whole can be folded into nothing that would be right.
    if (found.rows === null) return done({ outcome: 'ledger_not_whole' });
    const { objects, left } = mendable(found);
    const body = { tables: [...differingTables(found)], objects: objects.map(nameOf).slice(0, most.findings) };
    if (body.tables.length + body.objects.length > 0) {
      mend(desk.db, folded, found, () => void recordNow(desk, [{ id, kind: 'ledger.mended', subject: null, body }]));
    }
    return done({ outcome: 'mended', ...body, left: left.map(nameOf), isKeyOurs: found.isKeyOurs });
  });
}

/** What was put right, as far as its entry tells. */
export function repeatedMending(desk: DeskContext, entry: StoredEntry): CallResult<Mended> {
  const body = bodyIf(entry, 'ledger.mended');
  if (body === null || entry.header.staff !== desk.person.staffId) return conflict('id_used');
  return done({ outcome: 'mended', ...body, left: [], isKeyOurs: true });
}
