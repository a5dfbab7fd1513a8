import { useAddress } from '../../widgets/navigation/use-address.ts';
import type { CustomerId } from '../../../electron/domain/ids.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../api/queries.ts';
import { useResumedDraft, type ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { NotFound } from '../../widgets/navigation/not-found.tsx';
import { blankDraft, customerDraftSchema, draftOf, type CustomerDraft } from './customer-draft.ts';
import { CustomerForm } from './customer-form.tsx';
import { personRowsOf } from './person-rows.ts';

/** The form of a customer: a new one, or one whose data is put right. */
export function CustomerFormScreen() {
  const isNew = useParams().customerId === undefined;
  const { customerId } = useAddress();
  return isNew ? <NewCustomer /> : <EditCustomer key={customerId} customerId={customerId} />;
}

function NewCustomer() {
  const [initial] = useState(blankDraft);
  const parked = useResumedDraft(customerDraftSchema);
  if (parked === undefined) return null;
  return <CustomerForm key={parked?.draftId ?? 'new'} customerId={null} initial={initial} parked={parked} />;
}

function EditCustomer({ customerId }: { readonly customerId: CustomerId }) {
  const parked = useResumedDraft(customerDraftSchema);
  if (parked === undefined) return null;
  return <EditForm key={parked?.draftId ?? 'edit'} customerId={customerId} parked={parked} />;
}

interface EditFormProps {
  readonly customerId: CustomerId;
  readonly parked: ResumedDraft<CustomerDraft> | null;
}

function EditForm({ customerId, parked }: EditFormProps) {
  const { data, isError } = useQuery(ask('customer.get', { customerId }));
  if (isError) return <NotFound />;
  if (data === undefined) return null;
  return (
    <CustomerForm customerId={customerId} initial={draftOf(data.fields, personRowsOf(data.persons))} parked={parked} />
  );
}
