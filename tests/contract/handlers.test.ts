import { expect, test } from 'vitest';
import { deskProcedures } from '../../electron/app/desk-procedures.ts';
import { Session } from '../../electron/app/session.ts';
import { table } from '../../electron/contract/table.ts';

const named = (isOpen: boolean) =>
  Object.entries(table)
    .filter(([, { role }]) => (role === 'anyone') === isOpen)
    .map(([name]) => name)
    .toSorted();

test('every channel has its handler at the right door, and there is no handler that nobody can call', () => {
  const { open, desk } = deskProcedures(new Session(), () => undefined);
  expect(Object.keys(open).toSorted()).toEqual(named(true));
  expect(Object.keys(desk).toSorted()).toEqual(named(false));
  expect(named(true).length * named(false).length).toBeGreaterThan(100);
  for (const handler of [...Object.values(open), ...Object.values(desk)]) expect(handler).toBeTypeOf('function');
});
