import type { StorageFailure } from '../domain/storage/storage-failure.ts';
import { fail, type Failed, type Result } from '../domain/result.ts';

/** What was wrong with one field of an input: where, and a code that the catalogue puts into words. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
}

/**
 * Why a call did not do what was asked. No free text: words come from the catalogue, and a message could hold personal data.
 * `unexpected` carries an id under which the log knows more.
 */
export type Failure =
  | { readonly kind: 'validation'; readonly fields: readonly FieldError[] }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'conflict'; readonly about: ConflictSubject }
  | { readonly kind: 'forbidden' }
  /** The screen is turned to a customer: only what belongs to that is answered. */
  | { readonly kind: 'at_counter' }
  /** It would hand out data of a customer who was not opened, or whose visit has ended: `customer.open` comes first. */
  | { readonly kind: 'no_visit' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'wrong_secret' }
  | { readonly kind: 'storage'; readonly trouble: StorageFailure }
  | { readonly kind: 'unexpected'; readonly incidentId: string };

/** What has changed since the screen was drawn, or stands in the way. */
export type ConflictSubject =
  | 'customer_changed'
  | 'vehicle_changed'
  | 'same_car'
  | 'consent_changed'
  | 'stop_not_confirmed'
  | 'notice_not_adopted'
  | 'scope_not_in_notice'
  | 'already_voided'
  | 'built_upon'
  | 'not_recalled'
  | 'not_waiting'
  | 'nothing_to_tell'
  | 'already_adopted'
  | 'version_taken'
  | 'name_taken'
  | 'id_used'
  | 'request_step'
  | 'last_manager'
  | 'own_account'
  | 'one_time_word'
  | 'keys_without_pair'
  | 'keys_changed'
  | 'code_gone'
  | 'report_changed'
  | 'start_state'
  | 'clock_wrong'
  | 'look_up_only'
  | 'nothing_lost'
  | 'too_many_bodies'
  | 'no_month'
  | 'scan_gone'
  | 'seal_gone'
  | 'representative_required'
  | 'representative_unknown'
  | 'company_person_required'
  | 'giver_unnamed'
  | 'giver_unchecked'
  | 'already_answered'
  | 'not_customer_facing';

/** What crosses the wire: the value or why not. */
export type CallResult<T> = Result<T, Failure>;

/** The answer of a call that did not do what was asked. */
export function failed(failure: Failure): Failed<Failure> {
  return fail(failure);
}

/** A conflict about this. */
export function conflict(about: ConflictSubject): Failed<Failure> {
  return failed({ kind: 'conflict', about });
}

/** One field that is not as it must be. */
export function invalid(path: string, code: string): Failed<Failure> {
  return failed({ kind: 'validation', fields: [{ path, code }] });
}
