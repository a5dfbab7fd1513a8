import { createContext, use, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import type { BackupCause } from '../../../electron/domain/backup/backup-outcome.ts';
import { call, DeskFailure } from '../../api/desk.ts';
import { useJob } from '../../api/use-work.ts';
import { BackupCover } from './backup-cover.tsx';

interface Backup {
  /** A backup is being made or verified. */
  readonly isRunning: boolean;
  /** Makes a backup now. */
  readonly make: () => Promise<Output<'backup.make'>>;
  /** Makes one before the desk is locked, where one is due. It never throws: whatever comes of it, the desk is locked then. */
  readonly beforeLock: () => Promise<void>;
}

const BackupContext = createContext<Backup>({
  isRunning: false,
  make: () => Promise.resolve({ outcome: 'cancelled' }),
  beforeLock: () => Promise.resolve(),
});

/** A backup that did not come about is told on home, and the ledger is as it was. */
async function withoutFailure(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DeskFailure)) throw error;
  }
}

/** Makes backups, covers the desk while the ledger is copied, and makes the one of the day when somebody has signed in. */
export function BackupProvider({ children }: { readonly children: ReactNode }) {
  const work = useJob('backup.make');
  const [cause, setCause] = useState<BackupCause | null>(null);
  const running = useRef<Promise<unknown> | null>(null);
  const make = async (why: BackupCause) => {
    setCause(why);
    const begun = work.begin({ cause: why });
    running.current = begun;
    try {
      return await begun;
    } finally {
      running.current = null;
      setCause(null);
    }
  };
  const makeIfDue = async (occasion: 'sign_in' | 'sign_out') => {
    const { isDue } = await call('backup.due', { occasion });
    if (isDue && running.current === null) await make(occasion);
  };
  const makeDaily = useEffectEvent(() => void withoutFailure(makeIfDue('sign_in')));
  // Also whenever the desk is shown again after a lock.
  useEffect(() => makeDaily(), []);
  const beforeLock = async () => {
    if (running.current !== null) {
      // Whoever leaves does not wait for it, and what is due is made anew.
      work.cancel();
      await withoutFailure(running.current);
    }
    await withoutFailure(makeIfDue('sign_out'));
  };
  const isCovered = cause === 'sign_out' || (cause !== null && work.progress === null);
  return (
    <BackupContext value={{ isRunning: cause !== null, make: () => make('by_hand'), beforeLock }}>
      {children}
      {isCovered && <BackupCover cause={cause} work={work} />}
    </BackupContext>
  );
}

/** Making backups. */
export function useBackup(): Backup {
  return use(BackupContext);
}
