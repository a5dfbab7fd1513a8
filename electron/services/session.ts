import { done } from '../domain/result.ts';
import type { sessionTable } from '../contract/session.ts';
import type { HandlersOf } from './handlers.ts';
import { goOn } from './start/go-on.ts';
import { recover, signIn } from './start/sign-in.ts';

/**
 * Signing in and locking.
 *
 * @param lock ends the session and tells the window
 * @param signOfLife puts off the lock that comes by itself
 */
export function sessionHandlers(lock: () => void, signOfLife: () => void) {
  return {
    'session.sign_in': signIn,
    'session.recover': recover,
    'session.go_on': goOn,
    'session.active': () => {
      signOfLife();
      return done({});
    },
    'session.copying': (desk) => {
      desk.ports.copying();
      return done({});
    },
    'session.lock': () => {
      lock();
      return done({});
    },
  } satisfies HandlersOf<typeof sessionTable>;
}
