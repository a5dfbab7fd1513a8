import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../api/queries.ts';
import { useTakenDraft } from '../parking/use-taken-draft.ts';
import { NotFound } from './not-found.tsx';
import { useVisit } from './use-visit.ts';
import { blankDraft, customerDraftSchema, draftOf } from './form/customer-draft.ts';
import { CustomerForm } from './form/customer-form.tsx';

/** The form of a customer: a new one, or one whose data is put right. */
export function CustomerFormScreen() {
  const { customerId } = useParams();
  return customerId === undefined ? <NewCustomer /> : <EditCustomer key={customerId} customerId={customerId} />;
}

function NewCustomer() {
  const [initial] = useState(blankDraft);
  const parked = useTakenDraft(customerDraftSchema);
  if (parked === undefined) return null;
  return <CustomerForm key={parked?.draftId ?? 'new'} customerId={null} initial={initial} parked={parked} />;
}

function EditCustomer({ customerId }: { readonly customerId: string }) {
  const parked = useTakenDraft(customerDraftSchema);
  const { data, isError } = useQuery(ask('customer.get', { customerId }));
  useVisit(customerId);
  if (isError) return <NotFound />;
  if (parked === undefined || data === undefined) return null;
  return (
    <CustomerForm
      key={parked?.draftId ?? customerId}
      customerId={customerId}
      initial={draftOf(data.fields)}
      parked={parked}
    />
  );
}
