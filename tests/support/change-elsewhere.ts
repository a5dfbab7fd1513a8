import { v7 } from 'uuid';
import { z } from 'zod';
import { askCore } from './ask-core.ts';
import type { Person } from './journeys.ts';

const foundSchema = z.object({ value: z.array(z.object({ customerId: z.string() })).length(1) });
const knownSchema = z.object({ value: z.object({ fields: z.object({ phones: z.unknown() }) }) });

/** Somebody changes a customer's telephone, email and address while the form of this person is open. */
export async function changeElsewhere({ page }: Person, typed: string): Promise<void> {
  const found = foundSchema.parse(await askCore(page, 'customer.find', { text: typed }));
  const [{ customerId } = { customerId: '' }] = found.value;
  const known = knownSchema.parse(await askCore(page, 'customer.get', { customerId }));
  const changes = {
    from: { phones: known.value.fields.phones, address: null },
    to: { phones: [{ label: 'home', value: '023-000-7351' }], address: '上山市高松1' },
  };
  await askCore(page, 'customer.edit', { id: v7(), customerId, changes });
}
