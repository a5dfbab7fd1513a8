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
  ground_required: invalid('decision.ground', 'required'),
};

/** How the window learns why something about a request was not recorded. */
export function requestRefused(refusal: RequestRefusal): Failed<Failure> {
  return answers[refusal];
}
