import { conflict, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import { mayTry } from '../secret-tries.ts';
import type { FolderLook } from './data-folder.ts';
import { lookAtStart } from './look.ts';
import type { StartupContext } from './startup-context.ts';

/** The folder is ready to sign in to, and an account need not wait. */
export interface Ready {
  readonly look: FolderLook;
  readonly ring: KeyRing;
}

/** The folder must be ready to sign in to, and the account not be waiting. */
export function readyToSignIn(host: StartupContext, account: string): CallResult<Ready> {
  const look = lookAtStart(host);
  if (look.state !== 'sign_in' || look.ring === null || host.session.current !== null) return conflict('start_state');
  const allowed = mayTry(host.attempts, account);
  return allowed.ok ? done({ look, ring: look.ring }) : allowed;
}
