import { z } from 'zod';
import { answeredUnderNotice, isEachScopeOnce, namesItsBlobs } from './consent-v1.ts';
import { shownUnderNotice } from './consent-v2.ts';
import { consentV3 } from './consent-v3.ts';
import { id } from './formats.ts';

const named = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('person'), id: id.person, namedBy: id.entry }),
  z.strictObject({ of: z.literal('customer'), id: id.customer, namedBy: id.entry.nullable() }),
]);

const identity = z.enum([
  'driving_licence',
  'my_number_card_front',
  'eligibility_certificate',
  'passport',
  'residence_card',
  'known_to_shop',
  'not_checked',
]);

const givenBy = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('self') }),
  z.strictObject({
    who: z.literal('legal_representative'),
    by: named.nullable(),
    relation: z.enum(['parent', 'guardian', 'curator']).nullable(),
    identity: identity.nullable(),
    proof: z
      .enum(['family_register', 'residence_record', 'registration_certificate', 'known_to_shop', 'not_checked'])
      .nullable(),
  }),
  z.strictObject({
    who: z.literal('agent'),
    by: named.nullable(),
    identity: identity.nullable(),
    proof: z.enum(['power_of_attorney', 'power_of_attorney_with_seal_certificate', 'not_checked']).nullable(),
  }),
  z.strictObject({ who: z.literal('representative'), by: named.nullable() }),
  z.strictObject({ who: z.literal('contact'), by: named.nullable() }),
]);

type GivenByV3 = z.output<typeof consentV3>['givenBy'];

/** Before version 4 nobody was named but a customer, in the name of whatever day, and nothing was said of who they were. */
function giverV4(given: GivenByV3): z.output<typeof givenBy> {
  if (given.who === 'self') return given;
  const { customerId, ...rest } = given;
  const by = customerId === null ? null : ({ of: 'customer', id: customerId, namedBy: null } as const);
  return { ...rest, by, identity: null };
}

/** What a customer decided: since version 4 with who answered for them by name, and what was checked of it. */
export const consentV4 = z
  .strictObject({ ...consentV3.shape, givenBy })
  .refine(answeredUnderNotice, { message: 'agreed_without_notice' })
  .refine(isEachScopeOnce, { message: 'scope_twice' })
  .refine(namesItsBlobs, { message: 'evidence_without_blob' })
  .refine(shownUnderNotice, { message: 'shown_without_notice' });

/** A consent of version 3 in the form of version 4. */
export function consentOfV3(body: z.output<typeof consentV3>): z.output<typeof consentV4> {
  return { ...body, givenBy: giverV4(body.givenBy) };
}
