import { conflict, failed, type Failure } from '../contract/failure.ts';
import type { Failed } from '../domain/result.ts';
import type { StaffRefusal } from '../domain/staff/decide-change.ts';

const answers: Readonly<Record<StaffRefusal, Failed<Failure>>> = {
  no_such_person: failed({ kind: 'not_found' }),
  last_manager: conflict('last_manager'),
  own_account: conflict('own_account'),
};

/** How the window learns why an account was not changed. */
export function staffRefused(refusal: StaffRefusal): Failed<Failure> {
  return answers[refusal];
}
