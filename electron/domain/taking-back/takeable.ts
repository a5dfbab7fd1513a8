import type { KindName } from '../entries/index.ts';

/** What can be taken back as recorded in error, and the kind of entry that does so. */
export const takenBackBy = {
  'consent.recorded': 'consent.voided',
  'notice.shown': 'consent.voided',
  'sharing.partner_told': 'consent.voided',
  'customer.edited': 'customer.edit_voided',
  'person.edited': 'person.edit_voided',
  'vehicle.added': 'vehicle.change_voided',
  'vehicle.edited': 'vehicle.change_voided',
  'vehicle.passed': 'vehicle.change_voided',
  'vehicle.retired': 'vehicle.change_voided',
  'request.received': 'request.step_voided',
  'request.identified': 'request.step_voided',
  'request.decided': 'request.step_voided',
  'request.closed': 'request.step_voided',
  'slip.recall_closed': 'slip.closing_voided',
  'slip.closed': 'slip.closing_voided',
} as const satisfies { readonly [K in KindName]?: KindName };

/** A kind whose entries can be taken back. */
export type TakeableKind = keyof typeof takenBackBy;

/** Every kind whose entries can be taken back. */
export const takeableKinds: readonly TakeableKind[] = Object.keys(takenBackBy).filter((kind) => isTakeable(kind));

/** A kind whose entries take another back. */
export type TakingBackKind = (typeof takenBackBy)[TakeableKind];

/** Whether an entry of this kind can be taken back at all. */
export function isTakeable(kind: string): kind is TakeableKind {
  return Object.hasOwn(takenBackBy, kind);
}

/** Why an entry can never be taken back; null for what can, and for what has changed nothing. */
export function neverTakenBack(kind: string): 'registered' | 'handed_out' | 'taking_back' | null {
  switch (kind) {
    case 'customer.created':
    case 'person.created':
      return 'registered';
    case 'consent.exported':
      return 'handed_out';
    default:
      return Object.values<string>(takenBackBy).includes(kind) ? 'taking_back' : null;
  }
}
