// Started by export-audit.ts with the folder of a scratch copy: how much memory an export needs can be told only in a process
// that has done nothing else.
import { join } from 'node:path';
import { listStaff } from '../../db/queries/staff.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { bundleFiles, readManifest } from '../../electron/domain/audit/manifest.ts';
import { openBundle } from '../../electron/services/audit/read-bundle.ts';
import { Serial } from '../../electron/ports/serial.ts';
import { openAttempts } from '../../electron/keys/attempts.ts';
import type { DeskContext } from '../../electron/services/desk-context.ts';
import { auditHandlers } from '../../electron/services/audit.ts';
import { Changes } from '../../electron/services/changes.ts';
import { Jobs } from '../../electron/services/running-jobs.ts';
import { benchPorts } from './bench-ports.ts';
import type { MeasuredExport } from './export-audit.ts';
import { alternately, timed } from './measure.ts';
import { selectAndWrite } from './select-and-write.ts';
import { openStocked, stockedIn } from './stocked.ts';
import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';

const rounds = { warmUp: 1, counted: 7 };
const memory = () => process.memoryUsage.rss() / 1_048_576;

/** Remembers the greatest memory that was met. */
class Peak {
  #most = 0;

  get most(): number {
    return this.#most;
  }

  readonly look = (): void => {
    this.#most = Math.max(this.#most, memory());
  };
}

function deskOf(folder: string, peak: Peak): DeskContext {
  const { db } = openStocked(stockedIn(folder, 0));
  const device = readThisDevice(db);
  const manager = listStaff(db).find(({ role }) => role === 'manager');
  if (device === null || manager === undefined) throw new Error('bench: the desk was not set up');
  const ports = benchPorts(folder);
  const attempts = openAttempts(folder, ports.clock.now);
  const nextTurn = () => {
    peak.look();
    return ports.nextTurn();
  };
  const dataKey = Buffer.alloc(0);
  const jobs = new Jobs();
  return {
    db,
    person: manager,
    device,
    dataKey,
    isTraining: true,
    isLookUpOnly: false,
    // The bundle is written beside the database, which no desk would do.
    folder: join(folder, 'data'),
    attempts,
    passwordWork: new Serial(),
    ports: { ...ports, nextTurn },
    jobs,
    ended: new AbortController().signal,
    changes: new Changes(),
  };
}

async function exportUntil(desk: DeskContext, to: CalendarDate | null): Promise<void> {
  const done = await auditHandlers['audit.export'](desk, {
    id: desk.ports.ids.next(),
    reason: '測定のための書き出し',
    filter: { from: null, to, kinds: [], staffId: null, customerId: null },
    maxBodies: 0,
  });
  if (!done.ok || done.value.outcome !== 'saved') throw new Error('bench: nothing was exported');
}

/** How many bytes the two large texts of a bundle have. */
async function textBytes(path: string): Promise<number> {
  const bundle = await openBundle(path);
  const manifest = bundle === null ? 'unreadable' : readManifest(await bundle.readSmall(bundleFiles.manifest));
  await bundle?.close();
  if (typeof manifest === 'string') throw new Error(`bench: the bundle is ${manifest}`);
  return manifest.files[bundleFiles.entries].bytes + manifest.files[bundleFiles.table].bytes;
}

async function measure(folder: string): Promise<MeasuredExport> {
  const peak = new Peak();
  const desk = deskOf(folder, peak);
  const looking = setInterval(peak.look, 5);
  // A small one first brings the code along, which is not what grows with the ledger.
  await exportUntil(desk, '2026-01-01');
  const before = memory();
  await exportUntil(desk, null);
  clearInterval(looking);
  const growth = peak.most - before;
  const bytes = await textBytes(join(folder, 'audit.zip'));
  const time = await alternately(
    rounds,
    () => timed(() => exportUntil(desk, null)),
    () => timed(() => selectAndWrite(desk.db, join(folder, 'select.txt'), bytes)),
  );
  return { ...time, growth };
}

process.send?.(await measure(process.argv[2] ?? ''));
process.disconnect?.();
