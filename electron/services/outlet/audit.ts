import {
  countBodies,
  readAuditNames,
  readChainHeads,
  readRanges,
  readSchemaVersion,
} from '../../../db/queries/audit.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { readDatabaseId } from '../../../db/queries/marks.ts';
import { basename, dirname, extname, join } from 'node:path';
import { conflict, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { isChosen, isWithin, periodOf } from '../../domain/audit/filter.ts';
import { bundleFormat, bundleVersion } from '../../domain/audit/manifest.ts';
import { programVersion } from '../../domain/audit/program-version.ts';
import { kindNames } from '../../domain/entries/index.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import { labelOfKind } from '../../words/tell-entry.ts';
import { writeBundle, type BundlePlan } from '../audit/write-bundle.ts';
import { done } from '../../domain/result.ts';
import { nowAt, recordNow, type DeskContext } from '../desk-context.ts';
import type { Refusal } from '../idempotent.ts';
import type { Job } from '../running-jobs.ts';
import type { IssueFailure } from '../lost-issues.ts';
import { issueFile } from './outlet.ts';

type Command = Input<'audit.export'>;

/** How many bodies would leave, the export's own among them when its day belongs to the period. */
function bodiesToLeave(desk: DeskContext, { filter, maxBodies }: Command): number {
  const own = { kind: 'audit.exported', staff: desk.person.staffId, subject: null };
  const isOwnTaken = isWithin(periodOf(filter), nowAt(desk)) && isChosen(filter, own);
  return countBodies(desk.db, filter, maxBodies) + Number(isOwnTaken);
}

/** Why an export must not leave. */
export function refusal(desk: DeskContext, command: Command): Refusal {
  if (findEntry(desk.db, command.id) !== null) return conflict('id_used');
  const isTooMuch = command.maxBodies > 0 && bodiesToLeave(desk, command) > command.maxBodies;
  return isTooMuch ? conflict('too_many_bodies') : null;
}

/**
 * Records that the export happens, and takes down where every chain stands in the same turn: its own entry is
 * the last.
 */
export function announce(
  desk: DeskContext,
  { id, reason, filter, maxBodies }: Command,
  evidence: BundlePlan['evidence'],
): BundlePlan {
  const at = nowAt(desk);
  const takesBodies = maxBodies > 0;
  const body = { reason, filter, bodies: takesBodies };
  const kinds = kindNames.map((kind) => ({ id: kind, name: labelOfKind(kind, 'ja') }));
  const names = { ...readAuditNames(desk.db), kinds };
  const signer = names.devices.find((device) => device.id === desk.device.id);
  if (signer === undefined) throw new Error('audit: this device was never enrolled');
  recordNow(desk, [{ id, kind: 'audit.exported', subject: null, body }], at);
  const heads = readChainHeads(desk.db);
  const own = heads.find((head) => head.device === desk.device.id);
  const database = readDatabaseId(desk.db);
  if (own === undefined || database === null) throw new Error('audit: the entry of this export is missing');
  return {
    takesBodies,
    publicKey: signer.publicKey,
    evidence,
    manifest: {
      format: bundleFormat,
      versions: { bundle: bundleVersion, program: programVersion, schema: readSchemaVersion(desk.db) },
      database,
      madeAt: at,
      exported: { id, device: own.device, n: own.n, hash: own.hash },
      filter,
      ranges: [...readRanges(desk.db, filter)],
      heads: [...heads],
      ...names,
      signedBy: signer.fingerprint,
    },
  };
}

/** The entry of an announced export that did not come about. */
export function failure(desk: DeskContext, { id: exportId }: Pick<Command, 'id'>, cause: string): IssueFailure {
  const id = desk.ports.ids.next();
  return { id, kind: 'audit.export_failed', subject: null, body: { exportId, cause } };
}

/**
 * Puts the page beside the bundle on which its auditor checks it, under the bundle's name: what the dialog asked of that name holds for
 * both. The bundle is out by now, with the page or without.
 *
 * @returns where it lies; null when it could not be put there
 */
export async function putPageBeside({ ports }: DeskContext, bundle: string): Promise<string | null> {
  const page = await ports.auditorPage();
  if (page === null) return null;
  const path = join(dirname(bundle), `${basename(bundle, extname(bundle))}-check.html`);
  const written = await ports.files.writeWhole(path, async (out) => void out.write(page));
  return written.ok ? path : null;
}

/**
 * Takes the audit log out of the house as a signed bundle. It is recorded before its first byte is written, so that the bundle
 * contains its own entry; one that could not be written is recorded as failed.
 *
 * Given up before the export was recorded, it leaves nothing in the ledger. Given up later, it leaves what a failed one does:
 * to record it only at the end would let somebody who pulls a USB stick in the middle go away with most of it unrecorded.
 */
export async function exportAudit(
  desk: DeskContext,
  command: Command,
  work: Job,
): Promise<CallResult<Output<'audit.export'>>> {
  const issued = await issueBundle(desk, command, work);
  if (!issued.ok) return issued;
  const { value } = issued;
  if (value.outcome !== 'saved') return done(value);
  return done({ ...value, page: value.path === null ? null : await putPageBeside(desk, value.path) });
}

async function issueBundle(desk: DeskContext, command: Command, work: Job) {
  // Read beforehand: nothing may come between the announcement and where the chains stand.
  const evidence = await desk.ports.evidence();
  return issueFile(desk, {
    target: 'file',
    file: { purpose: 'audit', name: `audit-${tokyoDateOf(nowAt(desk))}.zip` },
    signal: work.signal,
    refusal: () => refusal(desk, command),
    contents: () => {
      const plan = announce(desk, command, evidence);
      return {
        stream: async (out) => {
          const { counts, signedBy } = await writeBundle(desk, plan, out, work);
          return { ...counts, fingerprint: signedBy };
        },
      };
    },
    failed: (cause) => failure(desk, command, cause),
  });
}
