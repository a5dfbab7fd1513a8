import type { CustomerId } from '../../../electron/domain/ids.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { withDraft } from '../../widgets/drafts/use-resumed-draft.ts';

type Parked = Pick<Output<'draft.list'>[number], 'draftId' | 'form' | 'customerId'>;

/** The screen on which a parked form goes on. */
export function parkedPath({ draftId, form, customerId }: Parked): string {
  return withDraft(form === 'notice' ? paths.writeNotice : screenOf(form, customerId), draftId);
}

function screenOf(form: Exclude<Parked['form'], 'notice'>, customerId: CustomerId | null): string {
  if (customerId === null) return paths.newCustomer;
  switch (form) {
    case 'customer':
      return paths.editCustomer(customerId);
    case 'vehicle':
      return paths.customer(customerId, 'vehicles');
    case 'consent':
      return paths.customer(customerId);
    case 'request':
      return paths.receiveRequest(customerId);
  }
}
