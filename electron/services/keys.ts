import type { keyTable } from '../contract/keys.ts';
import type { HandlersOf } from './handlers.ts';
import { beginCode, finishCode, printCode } from './keys/recovery-code.ts';
import { resetPassword } from './keys/reset-password.ts';
import { rotateDataKey } from './keys/rotate.ts';
import { keyStatus } from './keys/status.ts';

/**
 * What a manager does about keys.
 *
 * @param lock ends the session
 */
export function keyHandlers(lock: () => void) {
  return {
    'keys.status': (desk) => keyStatus(desk),
    'keys.reset_password': (desk, input) => desk.passwordWork.run(() => resetPassword(desk, input)),
    'keys.begin_code': (desk, input) => desk.passwordWork.run(() => beginCode(desk, input)),
    'keys.print_code': (desk) => printCode(desk),
    'keys.finish_code': (desk, input) => desk.passwordWork.run(() => finishCode(desk, input)),
    // Alone among long work: what reads the database in slices must not find it under another key in between.
    'keys.rotate': (desk, input) =>
      desk.jobs.runWithoutOthers(desk, input.id, () => desk.passwordWork.run(() => rotateDataKey(desk, input, lock))),
  } satisfies HandlersOf<typeof keyTable>;
}
