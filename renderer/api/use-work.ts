import { newId } from './new-id.ts';
import { useRef, useState } from 'react';
import type { Output } from '../../electron/contract/table.ts';
import { command, type CommandInput } from './desk.ts';
import { useDeskEvent } from './events.ts';

/** The commands that take long enough to be watched; those of an open desk can also be given up. */
type LongCommand =
  | 'ledger.verify'
  | 'ledger.mend'
  | 'audit.export'
  | 'audit.export_months'
  | 'backup.make'
  | 'restore.check'
  | 'restore.salvage'
  | 'drill.rehearse';

/** How far long work is. */
interface WorkProgress {
  readonly done: number;
  readonly total: number;
  /** About this many seconds are left; null while that cannot be said. */
  readonly secondsLeft: number | null;
}

/** Long work that a screen began. */
export interface LongJob<C extends LongCommand = LongCommand> {
  /** Null before the first news of it. */
  readonly progress: WorkProgress | null;
  readonly isCancelling: boolean;
  /** Gives the command to the core and waits for its end. */
  readonly begin: (input: CommandInput<C>) => Promise<Output<C>>;
  /** Asks the core to give it up; how it ended is what `begin` answers. */
  readonly cancel: () => void;
}

/** Begins long work, follows its progress and gives it up when asked. */
export function useJob<C extends LongCommand>(channel: C): LongJob<C> {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const [isCancelling, setIsCancelling] = useState(false);
  const running = useRef<{ readonly id: string; readonly since: number } | null>(null);
  useDeskEvent((event) => {
    if (event.name !== 'progress' || running.current?.id !== event.jobId) return;
    const { done, total } = event;
    const seconds = (Date.now() - running.current.since) / 1_000;
    // After two seconds the speed of the beginning says something about the rest.
    const isKnown = seconds >= 2 && done > 0;
    setProgress({ done, total, secondsLeft: isKnown ? Math.ceil((seconds * (total - done)) / done) : null });
  });
  return {
    progress,
    isCancelling,
    begin: async (input) => {
      const id = newId();
      running.current = { id, since: Date.now() };
      setProgress(null);
      setIsCancelling(false);
      try {
        return await command(channel, input, id);
      } finally {
        running.current = null;
      }
    },
    cancel: () => {
      if (running.current === null) return;
      setIsCancelling(true);
      // Where it cannot be given up, as when the desk was locked meanwhile, it goes on to its end.
      command('job.cancel', { jobId: running.current.id }).catch(() => setIsCancelling(false));
    },
  };
}
