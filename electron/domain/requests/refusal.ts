/** Why something about a request is not recorded. */
export type RequestRefusal =
  /** It is said to have arrived later than now. */
  | 'in_future'
  /** The same is asked for twice. */
  | 'type_twice'
  /** How to be answered is chosen only where something is shown (Art. 33(1), (2)). */
  | 'no_choice_of_method'
  /** Somebody took the request on since the screen was drawn, or the step before is still to be taken. */
  | 'not_its_turn'
  /** A document is said to have been seen later than today. */
  | 'seen_in_future'
  /** A known face is not enough for what is asked (policy 11). */
  | 'not_enough'
  /** What is to be shown is held back without a ground of the law (Art. 33(2)). */
  | 'ground_required';
