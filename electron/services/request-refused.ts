import { conflict, invalid, type Failure } from '../contract/failure.ts';
import type { RequestRefusal } from '../domain/requests/refusal.ts';
import type { Failed } from '../domain/result.ts';

const answers: Readonly<Record<RequestRefusal, Failed<Failure>>> = {
  in_future: invalid('occurred', 'in_future'),
  type_twice: invalid('requestTypes', 'type_twice'),
  no_choice_of_method: invalid('wantedMethod', 'no_choice_of_method'),
  not_its_turn: conflict('request_step'),
  seen_in_future: invalid('identity.seenOn', 'in_future'),
  not_enough: invalid('identity.method', 'not_enough'),
  document_not_accepted: invalid('identity.document', 'document_not_accepted'),
  each_type_once: invalid('byType', 'each_type_once'),
  outcome_not_allowed: invalid('byType', 'outcome_not_allowed'),
  ground_required: invalid('byType', 'ground_required'),
  ground_not_allowed: invalid('byType', 'ground_not_allowed'),
};

/** How the window learns why something about a request was not recorded. */
export function requestRefused(refusal: RequestRefusal): Failed<Failure> {
  return answers[refusal];
}
