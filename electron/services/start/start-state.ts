import { resolve, win32 } from 'node:path';
import type { StartState } from '../../contract/startup.ts';
import type { Output } from '../../contract/table.ts';
import { lookAtStart } from './look.ts';
import type { LostTold } from './lost.ts';
import type { StartupContext } from './startup-context.ts';
import { practicePasswordOf } from './training.ts';

/** What an attempt to open the database has met, and what is lost where something is. */
interface Met {
  readonly state: StartState;
  readonly lost?: LostTold;
}

/** What the last attempt to open the database met; the start screen shows it until the next attempt. */
const met = new WeakMap<StartupContext, Met>();

/** In these somebody has to find the data folder, to put something right in it, to free its disk or to choose another. */
const statesAboutFolder: ReadonlySet<StartState> = new Set([
  'database_missing',
  'keys_missing',
  'keys_damaged',
  'keys_older',
  'damaged',
  'other_keys',
  'not_encrypted',
  'read_only',
  'disk_full',
  'unreadable',
  'folder_refused',
  'training_only',
  'rolled_back',
  'moved_or_copied',
  'mark_missing',
]);

/** Keeps what opening the database met for the start screen; null when it opened. */
export function rememberMet(host: StartupContext, state: Met | null): void {
  if (state === null) met.delete(host);
  else met.set(host, state);
}

/** A path that can be found from anywhere: as it was given, unless that was from where the program was started. */
function wholePath(folder: string): string {
  return win32.isAbsolute(folder) ? folder : resolve(folder);
}

/** Where the program stands: the folder as it is, or what opening it met. */
export async function startState(host: StartupContext): Promise<Output<'startup.state'>> {
  const look = lookAtStart(host);
  const accounts = (look.ring?.slots ?? []).flatMap((slot) =>
    slot.kind === 'password' ? [{ staffId: slot.staffId, label: slot.label }] : [],
  );
  const { state, lost }: Met = (look.state === 'sign_in' ? met.get(host) : undefined) ?? { state: look.state };
  return {
    state,
    isTraining: look.isTraining,
    folder: statesAboutFolder.has(state) ? wholePath(host.folder) : null,
    practicePassword: await practicePasswordOf(host, look),
    accounts,
    ...(lost !== undefined && { lost }),
    ...(host.interruption !== null && { interruption: host.interruption }),
  };
}
