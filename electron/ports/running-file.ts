import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a program ended that did not end as it should; the incident where it could still be noted, and null where it was killed. */
export interface CutShort {
  readonly incidentId: string | null;
}

/** A file that is there as long as the program runs, so that its next start can tell how it ended. */
export interface RunningFile {
  /** How the one before ended, unless it ended as it should. */
  readonly before: CutShort | null;
  /** Ends as it should. */
  readonly end: () => void;
  /** Is about to end by an incident. */
  readonly fail: (incidentId: string) => void;
}

const runningName = /^running-(\d+)$/;

const incidentText = /^[\da-f-]{1,64}$/;

/** On Windows several accounts of one PC share the folder, and each may have the program open: theirs has not ended. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function takeEnded(folder: string): CutShort | null {
  const ended = readdirSync(folder).filter((name) => {
    const pid = runningName.exec(name)?.[1];
    return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
  });
  const incidents = ended.map((name) => readFileSync(join(folder, name), 'utf8').trim());
  for (const name of ended) rmSync(join(folder, name), { force: true });
  return ended.length === 0 ? null : { incidentId: incidents.find((text) => incidentText.test(text)) ?? null };
}

/** What cannot be written or read is let go: it only explains. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** The program has started. */
export function startRunning(folder: string): RunningFile {
  const own = join(folder, `running-${process.pid}`);
  const write = (text: string) => attempt(() => writeFileSync(own, text, { mode: 0o600 }), undefined);
  // Before the set-up there is no data folder yet, and it is not for this to make one.
  attempt(() => mkdirSync(folder, { mode: 0o700 }), undefined);
  const before = attempt(() => takeEnded(folder), null);
  write('');
  return { before, end: () => attempt(() => rmSync(own, { force: true }), undefined), fail: write };
}
