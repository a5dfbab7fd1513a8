import { conflict, failed, type Failure } from '../contract/failure.ts';
import type { Failed } from '../domain/result.ts';
import type { StaffRefusal } from '../domain/staff/decide-change.ts';
import type { RenameRefusal } from '../domain/staff/decide-rename.ts';

const answers: Readonly<Record<StaffRefusal | RenameRefusal, Failed<Failure>>> = {
  no_such_person: failed({ kind: 'not_found' }),
  last_manager: conflict('last_manager'),
  own_account: conflict('own_account'),
  name_taken: conflict('name_taken'),
};

/** How the window learns why an account was not changed. */
export function staffRefused(refusal: StaffRefusal | RenameRefusal): Failed<Failure> {
  return answers[refusal];
}
