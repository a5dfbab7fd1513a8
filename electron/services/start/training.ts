import { checkPassword } from '../../keys/check-password.ts';
import { markTraining, type FolderLook } from './data-folder.ts';
import type { StartupContext } from './startup-context.ts';

/**
 * Whether the desk is for practice. The ledger says so since the PC was enrolled, and the mark beside it, by which the screen before the
 * sign-in goes and which anybody can write or remove, is put right where it says otherwise.
 *
 * @param recorded null where nobody said so when the PC was enrolled: then the mark decides
 */
export function settleTraining(host: StartupContext, look: FolderLook, recorded: boolean | null): boolean {
  const isTraining = recorded ?? look.isTraining;
  if (isTraining === look.isTraining) return isTraining;
  try {
    markTraining(host.folder, isTraining);
  } catch {
    host.ports.log.event('training.mark_not_written', {});
  }
  return isTraining;
}

/** What was found out last: the screen asks again and again, and finding out takes as long as a sign-in. */
const proven = new WeakMap<StartupContext, { readonly about: string; readonly isRight: Promise<boolean> }>();

async function opensIt({ ring, practicePassword }: FolderLook): Promise<boolean> {
  const slot = ring?.slots.find(({ kind }) => kind === 'password');
  if (ring === null || slot?.kind !== 'password' || practicePassword === null) return false;
  return checkPassword(ring, slot.staffId, practicePassword);
}

/**
 * The password that the mark of a folder for practice tells, to be shown at sign-in: only one that opens the folder, since whoever
 * can write the mark could have that screen say anything.
 */
export async function practicePasswordOf(host: StartupContext, look: FolderLook): Promise<string | null> {
  if (look.practicePassword === null) return null;
  const about = JSON.stringify([look.practicePassword, look.ring]);
  const known = proven.get(host);
  const isRight = known?.about === about ? known.isRight : opensIt(look);
  proven.set(host, { about, isRight });
  return (await isRight) ? look.practicePassword : null;
}
