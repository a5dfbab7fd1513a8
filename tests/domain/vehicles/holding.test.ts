import { expect, test } from 'vitest';
import { trustedId, type CustomerId } from '../../../electron/domain/ids.ts';
import { isOwnerAnother } from '../../../electron/domain/vehicles/holding.ts';

const [one, other] = [trustedId('c'), trustedId('d')];
const owner = (customerId: CustomerId | null) => ({ role: 'owner', customerId }) as const;
const user = (customerId: CustomerId | null) => ({ role: 'user', customerId }) as const;

test.each([
  ['the user themself', [owner(one), user(one)], false],
  ['another customer', [owner(other), user(one)], true],
  ['a finance company', [owner(null), user(one)], true],
  ['a finance company, and the user is no customer either', [owner(null), user(null)], true],
  ['a finance company, and nobody is its user', [owner(null)], true],
  ['a customer, and nobody is its user', [owner(one)], true],
  ['nobody that is known', [user(one)], false],
])('whose owner is %s has another owner than its user: %#', (_who, parts, isAnother) => {
  expect(isOwnerAnother(parts)).toBe(isAnother);
});
