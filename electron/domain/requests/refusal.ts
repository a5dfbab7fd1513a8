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
  /** Of a kind that is no longer accepted. */
  | 'document_not_accepted'
  /** Something that was asked for has no decision, or two. */
  | 'each_type_once'
  /** What the policy promises is declined, or a complaint is. */
  | 'outcome_not_allowed'
  /** Something is declined without a ground. */
  | 'ground_required'
  /** The ground is none that the law gives for this type. */
  | 'ground_not_allowed';
