import { conflict, invalid, type Failure } from '../contract/failure.ts';
import type { Refusal } from '../domain/consent/refusal.ts';
import type { Failed } from '../domain/result.ts';

const answers: Readonly<Record<Refusal, Failed<Failure>>> = {
  in_future: invalid('occurred', 'in_future'),
  scope_twice: invalid('decisions', 'scope_twice'),
  notice_not_adopted: conflict('notice_not_adopted'),
  scope_not_in_notice: conflict('scope_not_in_notice'),
  wording_not_in_notice: invalid('wordings', 'wording_not_in_notice'),
  consent_changed: conflict('consent_changed'),
  stop_not_confirmed: conflict('stop_not_confirmed'),
  not_to_be_reinstated: invalid('decisions', 'not_to_be_reinstated'),
  already_answered: conflict('already_answered'),
  representative_unknown: conflict('representative_unknown'),
  representative_required: conflict('representative_required'),
  company_person_required: conflict('company_person_required'),
  giver_unnamed: conflict('giver_unnamed'),
  giver_unchecked: conflict('giver_unchecked'),
  scan_gone: conflict('scan_gone'),
  no_picture: invalid('evidence.picture', 'no_picture'),
};

/** How the window learns why something about consent was not recorded. */
export function consentRefused(refusal: Refusal): Failed<Failure> {
  return answers[refusal];
}
