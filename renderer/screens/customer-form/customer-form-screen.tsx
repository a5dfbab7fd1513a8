import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { z } from 'zod';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { useResumedDraft, withDraft, type ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { vehicleDraftSchema } from '../../widgets/car/vehicle-draft.ts';
import { NotFound } from '../../widgets/navigation/not-found.tsx';
import { blankDraft, customerDraftSchema, draftOf, type CustomerDraft } from './customer-draft.ts';
import { CustomerForm } from './customer-form.tsx';

/** The form of a customer: a new one, or one whose data is put right. */
export function CustomerFormScreen() {
  const { customerId } = useParams();
  return customerId === undefined ? <NewCustomer /> : <EditCustomer key={customerId} customerId={customerId} />;
}

function NewCustomer() {
  const [initial] = useState(blankDraft);
  const parked = useResumedDraft(customerDraftSchema);
  if (parked === undefined) return null;
  return <CustomerForm key={parked?.draftId ?? 'new'} customerId={null} initial={initial} parked={parked} />;
}

/** What is parked about a customer: their data, or one of their cars. */
const aboutCustomerSchema = z.union([customerDraftSchema, vehicleDraftSchema]);

function EditCustomer({ customerId }: { readonly customerId: string }) {
  const parked = useResumedDraft(aboutCustomerSchema);
  if (parked === undefined) return null;
  if (parked === null) return <EditForm customerId={customerId} parked={null} />;
  const { draftId, values } = parked;
  // A form about a car belongs to the sheet of the cars.
  if ('task' in values) return <Navigate replace to={withDraft(paths.customer(customerId, 'vehicles'), draftId)} />;
  return <EditForm key={draftId} customerId={customerId} parked={{ draftId, values }} />;
}

interface EditFormProps {
  readonly customerId: string;
  readonly parked: ResumedDraft<CustomerDraft> | null;
}

function EditForm({ customerId, parked }: EditFormProps) {
  const { data, isError } = useQuery(ask('customer.get', { customerId }));
  if (isError) return <NotFound />;
  if (data === undefined) return null;
  return <CustomerForm customerId={customerId} initial={draftOf(data.fields)} parked={parked} />;
}
