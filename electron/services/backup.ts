import { hasChangedSince, latestBackups, readBackupSettings } from '../../db/queries/backup.ts';
import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import type { backupTable } from '../contract/backup.ts';
import { conflict, type CallResult } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import { isBackupDue, lastBackup } from '../domain/backup/age.ts';
import { backupFaultSchema } from '../domain/backup/backup-outcome.ts';
import type { BackupSettings } from '../domain/backup/backup-settings.ts';
import { done } from '../domain/result.ts';
import { databaseOf, makeBackup } from './backup/make.ts';
import { preparePlace, tellPlace } from './backup/place-choice.ts';
import { backupBytes, listBackups, ownPlace, secondPlaceIn, type FoundBackup } from './backup/places.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';

/** The last backup that lies in the data folder now; undefined where there is none. */
function lastHere(desk: DeskContext): FoundBackup | undefined {
  const found = listBackups(ownPlace(desk.folder), databaseOf(desk));
  const times = found.map(({ at }) => at);
  const last = lastBackup(times, nowAt(desk));
  return found.find(({ at }) => at === last);
}

/** What was recorded of a backup; undefined where that is long ago, or the ledger does not know it. */
function recordOf({ db }: DeskContext, backup: FoundBackup | undefined) {
  const made = latestBackups(db).flatMap((entry) => bodyIf(entry, 'backup.made') ?? []);
  return made.find(({ name }) => name === backup?.name);
}

function status(desk: DeskContext): Output<'backup.status'> {
  const last = lastHere(desk);
  const [latest] = latestBackups(desk.db);
  const failed = latest === undefined ? null : bodyIf(latest, 'backup.failed');
  // A newer version of the program may know other reasons.
  const why = backupFaultSchema.catch('unreadable');
  return {
    last: last === undefined ? null : { at: last.at, second: recordOf(desk, last)?.second ?? 'none' },
    failed: latest === undefined || failed === null ? null : { at: latest.header.recorded, why: why.parse(failed.why) },
  };
}

/** Fictional customers need no backups by themselves, and a ledger that has lost something is not copied over a whole one. */
function isDue(desk: DeskContext, occasion: Input<'backup.due'>['occasion']): boolean {
  if (desk.isTraining || desk.isLookUpOnly) return false;
  const last = lastHere(desk);
  const tick = recordOf(desk, last)?.tick;
  const hasChanged = tick === undefined || hasChangedSince(desk.db, tick);
  return isBackupDue(occasion, { last: last?.at ?? null, now: nowAt(desk), hasChanged });
}

function list(desk: DeskContext): Output<'backup.list'> {
  const database = databaseOf(desk);
  const own = ownPlace(desk.folder);
  const { secondPlace } = readBackupSettings(desk.db, desk.device.id);
  const second = secondPlace === null ? null : secondPlaceIn(secondPlace);
  const here = new Map(listBackups(own, database).map((backup) => [backup.name, backup]));
  const there = new Map(second === null ? [] : listBackups(second, database).map((backup) => [backup.name, backup]));
  return [...new Map([...here, ...there]).values()]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ at, name }) => ({
      at,
      bytes: here.has(name) || second === null ? backupBytes(own, name) : backupBytes(second, name),
      isHere: here.has(name),
      isInSecondPlace: there.has(name),
    }));
}

/** Records what this PC does about its backups from now on. */
function configure(desk: DeskContext, id: Input<'backup.forget_place'>['id'], change: Partial<BackupSettings>) {
  const settings = { ...readBackupSettings(desk.db, desk.device.id), ...change };
  const body = { deviceId: desk.device.id, settings };
  return idempotent(
    desk,
    { id, kind: 'backup.configured', subject: null, isSame: sameBody(body) },
    () => {
      recordNow(desk, [{ id, kind: 'backup.configured', subject: null, body }]);
      return null;
    },
    () => ({}),
  );
}

async function choosePlace(
  desk: DeskContext,
  { id }: Input<'backup.choose_place'>,
): Promise<CallResult<Output<'backup.choose_place'>>> {
  if (findEntry(desk.db, id) !== null) return conflict('id_used');
  const secondPlace = await desk.ports.dialogs.askWhichFolder();
  if (secondPlace === null) return done({ outcome: 'cancelled' });
  const why = preparePlace(secondPlace, desk.folder);
  if (why !== null) return done({ outcome: 'refused', why });
  const configured = configure(desk, id, { secondPlace });
  return configured.ok ? done({ outcome: 'chosen' }) : configured;
}

/**
 * Backups of this PC's ledger.
 *
 * @param byItself whether they are made without anybody asking for them
 */
export function backupHandlers(byItself: boolean) {
  return {
    'backup.status': (desk) => done(status(desk)),
    'backup.due': (desk, { occasion }) => done({ isDue: byItself && isDue(desk, occasion) }),
    'backup.make': async (desk, command) => {
      if (findEntry(desk.db, command.id) !== null) return conflict('id_used');
      return desk.jobs.runAlone(desk, 'backup', command.id, (job) => makeBackup(desk, command, job));
    },
    'backup.settings': (desk) => {
      const { secondPlace, keep } = readBackupSettings(desk.db, desk.device.id);
      return done({
        folder: ownPlace(desk.folder),
        secondPlace: secondPlace === null ? null : tellPlace(secondPlace, desk.folder),
        keep,
      });
    },
    'backup.list': (desk) => done(list(desk)),
    'backup.set_schedule': (desk, { id, keep }) => configure(desk, id, { keep }),
    'backup.choose_place': choosePlace,
    'backup.forget_place': (desk, { id }) => configure(desk, id, { secondPlace: null }),
  } satisfies HandlersOf<typeof backupTable>;
}
