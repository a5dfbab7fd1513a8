import type { CustomerId, EntryId } from '../../../electron/domain/ids.ts';
import { takenBackBy, type TakeableKind, type TakingBackKind } from '../../../electron/domain/taking-back/takeable.ts';
import { command, type CommandChannel } from '../../api/desk.ts';

/** The command that records each way of taking back. */
const channels = {
  'consent.voided': 'consent.void',
  'customer.edit_voided': 'customer.void_edit',
  'person.edit_voided': 'person.void_edit',
  'vehicle.change_voided': 'vehicle.void_change',
  'request.step_voided': 'request.void_step',
  'slip.closing_voided': 'slip.void_closing',
} as const satisfies Readonly<Record<TakingBackKind, CommandChannel>>;

/** A record that can be taken back. */
export interface Recorded {
  readonly kind: TakeableKind;
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
}

/**
 * Takes back what was recorded in error.
 *
 * @throws DeskFailure with the reason when it was not taken back
 */
export async function takeBack({ kind, customerId, entryId }: Recorded, reason: string): Promise<void> {
  await command(channels[takenBackBy[kind]], { customerId, voidedId: entryId, reason });
}
