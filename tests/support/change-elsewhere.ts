import { newId } from './ids.ts';
import { z } from 'zod';
import { askCore } from './ask-core.ts';
import type { Person } from './journeys.ts';

const foundSchema = z.object({ value: z.array(z.object({ customerId: z.string() })).length(1) });
const knownSchema = z.object({ value: z.object({ fields: z.object({ phones: z.unknown() }) }) });

const idOf = async ({ page }: Person, typed: string) => {
  const found = foundSchema.parse(await askCore(page, 'customer.find', { text: typed }));
  return found.value[0]?.customerId ?? '';
};

/** Somebody changes a customer's telephone and address while the form of this person is open. */
export async function changeElsewhere(person: Person, typed: string): Promise<void> {
  const { page } = person;
  const customerId = await idOf(person, typed);
  const known = knownSchema.parse(await askCore(page, 'customer.get', { customerId }));
  const changes = {
    from: { phones: known.value.fields.phones, address: null },
    to: { phones: [{ label: 'home', value: '023-000-7351', extension: null, remark: null }], address: '上山市高松1' },
  };
  await askCore(page, 'customer.edit', { id: newId(), customerId, changes });
}

/** Somebody takes a stop of a customer whose answers this person is about to record. */
export async function stopElsewhere(person: Person, typed: string): Promise<void> {
  await askCore(person.page, 'consent.stop', {
    id: newId(),
    customerId: await idOf(person, typed),
    target: { kind: 'scopes', scopes: ['use:offers:phone'] },
    method: 'phone',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: null,
  });
}
