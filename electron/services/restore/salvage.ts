import { writeDeviceId } from '../../../db/local/devices.ts';
import type { WriteDb } from '../../../db/open.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { countEntries } from '../../../db/queries/entries.ts';
import { presentOf } from '../../../db/queries/gaps.ts';
import { lastToRecord } from '../../../db/queries/marks.ts';
import type { CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { databaseDigits } from '../../domain/backup/backup-name.ts';
import { lossesOf } from '../../domain/backup/salvage.ts';
import type { Mark } from '../../domain/ledger/mark.ts';
import { readKeyRing } from '../../keys/key-ring-file.ts';
import { inTurns } from '../in-turns.ts';
import { checkCopy } from '../backup/check-copy.ts';
import { dropRestore } from '../start/drop-restore.ts';
import { findLosses, lettersFor, tellLost } from '../start/lost.ts';
import { lookAtMarks } from '../start/marks.ts';
import type { PendingRestore, StartupContext } from '../start/startup-context.ts';
import { preparedIn } from '../start/swap.ts';
import { prepareBase } from './base.ts';
import { faulty, keepReady, managerIn, openPrepared, tellFaulty, type Faulty } from './check.ts';
import { stand, type CurrentLedger } from './current.ts';
import { findBackups, lettersOfBackups, type OtherPlaces } from './find.ts';
import { readDamaged } from './read-damaged.ts';
import { behindOf, goneOf, mostRuns, tellBehind } from './salvaged-facts.ts';
import { unlockBackup } from './unlock.ts';

type Salvaged = Exclude<Output<'restore.salvage'>, Faulty>;
type Unlocked = Pick<PendingRestore, 'dataKey' | 'ring'>;

/** Which PC this ledger is of, once all stands in it: a backup may be from before it was gone on with under a new id. */
function settleDevice(db: WriteDb): CurrentLedger | null {
  const own = readThisDevice(db)?.id ?? lastToRecord(db);
  if (own !== null) writeDeviceId(db, presentOf(db, own));
  return stand(db);
}

/** Checks the ledger that was built as a backup is checked when it is made. */
async function checkBuilt({ folder, ports }: StartupContext, dataKey: Buffer, mark: Mark, jobId: string) {
  const check = checkCopy(preparedIn(folder), dataKey, null, mark);
  try {
    const fault = await inTurns(ports, check, ({ done, total }) =>
      ports.tell({ name: 'progress', jobId, done, total }),
    );
    if (fault !== null) throw faulty(fault);
  } finally {
    // Lets go of the file whichever way it ends.
    check.return(null);
  }
}

async function build(
  host: StartupContext,
  others: OtherPlaces,
  { id: jobId, staffId }: Input<'restore.salvage'>,
  { dataKey, ring }: Unlocked,
): Promise<{ told: Salvaged; ready: PendingRestore }> {
  const backups = findBackups(host.folder, others);
  const base = await prepareBase(host, { backups, others }, dataKey, jobId);
  const prepared = preparedIn(host.folder);
  const database = openPrepared(prepared, dataKey);
  let built: { told: Salvaged; ready: PendingRestore; mark: Mark };
  try {
    const { db } = database;
    const chains = await readDamaged(host, db, dataKey, jobId);
    const current = settleDevice(db);
    const device = readThisDevice(db);
    if (current === null || device === null) throw faulty('no_base');
    // Nobody else declares what another chain has lost: a ledger that begins with its first entry has all of them.
    const isOtherCut = chains.some((chain) => chain.device !== device.id && chain.behind.length > 0);
    if (base === null && isOtherCut) throw faulty('no_base');
    const manager = managerIn(host, database, staffId);
    const { mark } = current;
    const own = chains.find((chain) => chain.device === device.id);
    const behind = behindOf(own?.behind ?? []);
    const machineId = (await host.machine?.id()) ?? null;
    const gone = goneOf(lookAtMarks(host, db, dataKey, machineId).verdict, mark, behind);
    const seen = lettersOfBackups(backups, mark.database.slice(0, databaseDigits), device.shop);
    const letters = lettersFor(db, gone.last, [...current.letters, ...seen]);
    const lost = tellLost(findLosses(db, device, gone), letters);
    const isKnown = gone.state === 'rolled_back' && gone.last?.device === device.id;
    const {
      missing,
      withoutBody,
      behind: behindRuns,
    } = lossesOf(mark.n, isKnown ? (gone.last?.n ?? null) : null, behind);
    const salvaged = chains.reduce((sum, { appended }) => sum + appended, 0);
    const runs = {
      missing: missing.slice(0, mostRuns),
      withoutBody: withoutBody.slice(0, mostRuns),
      behind: behindRuns.slice(0, mostRuns),
    };
    built = {
      told: {
        outcome: 'salvaged',
        backupAt: base?.at ?? null,
        entries: countEntries(db),
        salvaged,
        ...runs,
        found: tellBehind(own?.behind ?? []),
        lost,
      },
      ready: {
        prepared,
        dataKey,
        ring,
        manager,
        gone,
        letters,
        salvaged: { backup: base?.name ?? null, salvaged, deviceId: device.id, ...runs },
      },
      mark,
    };
  } finally {
    database.close();
  }
  await checkBuilt(host, dataKey, built.mark, jobId);
  return built;
}

/**
 * Builds the ledger of a damaged file anew, beside it: on the newest whole backup, with all entries that can be read of the file and
 * follow on it without a gap. The result stays ready for whoever puts it into place; nothing has happened to the file itself.
 */
export async function salvageLedger(
  host: StartupContext,
  others: OtherPlaces,
  command: Input<'restore.salvage'>,
): Promise<CallResult<Output<'restore.salvage'>>> {
  dropRestore(host);
  const ring = readKeyRing(host.folder);
  if (!ring.ok) return tellFaulty('key_ring');
  const unlocked = await unlockBackup(host.attempts, ring.value.ring, command.staffId, command.secret);
  if (unlocked === 'altered') return tellFaulty('key_ring');
  if (!unlocked.ok) return unlocked;
  return keepReady(host, unlocked.value.dataKey, () => build(host, others, command, unlocked.value));
}
