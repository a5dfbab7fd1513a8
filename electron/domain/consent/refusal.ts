/** Why something about a customer's consent is not recorded. */
export type Refusal =
  /** It is said to have happened later than now. */
  | 'in_future'
  /** One command answers for the same scope twice. */
  | 'scope_twice'
  /** The version that was shown binds nobody. */
  | 'notice_not_adopted'
  /** The notice that was shown asks no such thing; for a stop: no notice ever did. */
  | 'scope_not_in_notice'
  /** The questions are said to have stood in words that the notice does not have. */
  | 'wording_not_in_notice'
  /** Somebody recorded another answer since the screen was drawn (consent rule 6). */
  | 'consent_changed'
  /** It would take the place of a stop, and nobody confirmed that (rule 7). */
  | 'stop_not_confirmed'
  /** The customer who sits before the turned screen was not to be asked again about what is stopped. */
  | 'not_to_be_reinstated'
  /** The turned screen has recorded its answers already. */
  | 'already_answered'
  /** Whoever is said to have answered is nobody who is written down to answer for this customer, or is called otherwise by now. */
  | 'representative_unknown'
  /** A minor's answers are given by a legal representative (PPC Q&A 1-62). */
  | 'representative_required'
  /** A company answers by its representative or by whom it has named to be asked for. */
  | 'company_person_required'
  /** Nobody is named who answered for the customer. */
  | 'giver_unnamed'
  /** How the shop made sure who answered, and that they may, was not chosen. */
  | 'giver_unchecked'
  /** The scan that was chosen lies here no longer. */
  | 'scan_gone'
  /** What came as the picture of a signature is none. */
  | 'no_picture';
