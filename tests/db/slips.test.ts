import { expect, test } from 'vitest';
import { confirmedKinds } from '../../electron/domain/entries/confirmed-kinds.ts';
import { sampleBodies } from '../support/sample-bodies.ts';

test('the kinds whose slips a customer has are exactly those whose body holds one', () => {
  const withSlip = Object.entries(sampleBodies).flatMap(([kind, body]) => ('slip' in body ? [kind] : []));
  expect(withSlip.toSorted()).toEqual([...confirmedKinds].toSorted());
});
