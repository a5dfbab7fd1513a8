import type { StartupContext } from './startup-context.ts';
import { discardPrepared } from './swap.ts';

/** Lets go of a backup that lies ready to be put into place: its key is zeroed, its copy removed. */
export function dropRestore(host: StartupContext): void {
  host.pendingRestore?.dataKey.fill(0);
  host.pendingRestore = null;
  discardPrepared(host.folder);
}
