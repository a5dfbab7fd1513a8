import { conflict, failed, invalid, type Failure } from '../contract/failure.ts';
import type { VersionRefusal } from '../domain/notice/decide-version.ts';
import type { Failed } from '../domain/result.ts';

const answers: Readonly<Record<VersionRefusal, Failed<Failure>>> = {
  no_such_version: failed({ kind: 'not_found' }),
  already_adopted: conflict('already_adopted'),
  version_taken: conflict('version_taken'),
  in_past: invalid('effectiveOn', 'in_past'),
  before_last: invalid('effectiveOn', 'before_last'),
  too_far: invalid('effectiveOn', 'too_far'),
};

/** How the window learns why a version of the notice was neither registered nor adopted. */
export function versionRefused(refusal: VersionRefusal): Failed<Failure> {
  return answers[refusal];
}
