import { openAttempts } from '../keys/attempts.ts';
import type { StartupContext } from '../services/start/startup-context.ts';
import { startupProcedures } from './startup-procedures.ts';
import type { Machine } from '../ports/machine.ts';
import type { Ports } from '../ports/ports.ts';
import { nodeWakeAfter, type WakeAfter } from '../ports/wake-after.ts';
import { IdleLock } from './idle-lock.ts';
import { patientPrinter } from './patient-printer.ts';
import { CoreRouter, type Router } from './router.ts';
import { Session } from './session.ts';
import type { PageLoss } from '../ports/log.ts';
import type { CutShort } from '../ports/running-file.ts';

/** The core, ready to be reached over some transport. */
export interface App {
  readonly router: Router;
  /** Locks, as F8, idleness and the operating system's own lock do. */
  readonly lock: () => void;
  /** The page died or does not answer: locks, and says at the sign-in why. */
  readonly pageLost: (how: PageLoss) => void;
  /** Loads what stands behind the sign-in before somebody asks for it. What fails here fails again, and is told, when asked. */
  readonly prepare: () => Promise<void>;
}

/** What a host decides about the core. */
export interface AppOptions {
  /** Database and key ring lie here. */
  readonly folder: string;
  readonly ports: Ports;
  /** The PC; nothing is known of it where nobody says. */
  readonly machine?: Machine;
  /** False under an unofficial Electron: only training folders are opened then. */
  readonly mayHoldRealData: boolean;
  /** Whether backups are made without anybody asking for them; not where nobody says. */
  readonly backsUpByItself?: boolean;
  /** How the program before this one ended, where it did not end as it should. */
  readonly before?: CutShort | null;
  /** The desk was opened or locked, by whatever way. */
  readonly onLockChange?: (isLocked: boolean) => void;
  /** The timers; Node's where nobody says. */
  readonly wakeAfter?: WakeAfter;
}

/** Puts the core together. Nothing is opened before somebody signs in. */
export function createApp({
  folder,
  ports,
  machine,
  mayHoldRealData,
  backsUpByItself = false,
  before = null,
  onLockChange,
  wakeAfter = nodeWakeAfter,
}: AppOptions): App {
  const session = new Session((isLocked) => {
    if (isLocked) idle.end();
    else {
      idle.begin();
      host.interruption = null;
    }
    onLockChange?.(isLocked);
  });
  const host: StartupContext = {
    folder,
    ...(machine !== undefined && { machine }),
    ports: { ...ports, printer: patientPrinter(ports.printer, wakeAfter) },
    mayHoldRealData,
    attempts: openAttempts(folder, ports.clock.now),
    session,
    interruption: before && { what: 'program', ...before },
    report: null,
    pendingSetup: null,
    pendingRestore: null,
  };
  if (before !== null) ports.log.event('program.was_cut_short', before);
  const lock = () => {
    if (session.current === null) return;
    session.lock();
    ports.log.event('session.locked', {});
    ports.tell({ name: 'locked' });
  };
  const pageLost = (how: PageLoss) => {
    const incidentId = ports.ids.next();
    ports.log.event('page.lost', { incidentId, how });
    lock();
    host.interruption = { what: 'page', incidentId };
  };
  const idle = new IdleLock(ports.clock, wakeAfter, () => session.current?.idleMinutes() ?? 0, lock);
  const router = new CoreRouter(host, session, startupProcedures, async () =>
    (await import('./desk-procedures.ts')).deskProcedures(session, lock, () => idle.sign(), backsUpByItself),
  );
  const prepare = async () => {
    await Promise.all([router.load(), machine?.id()]).catch(() => undefined);
  };
  return { router, lock, pageLost, prepare };
}
