import { expect, test } from 'vitest';
import { deskProcedures } from '../../electron/app/desk-procedures.ts';
import { Session } from '../../electron/app/session.ts';
import { table } from '../../electron/contract/table.ts';

test('every channel has its handler, and there is no handler that nobody can call', () => {
  const { handlers } = deskProcedures(
    new Session(),
    () => undefined,
    () => undefined,
    false,
  );
  expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(table).toSorted());
  expect(Object.keys(table).length).toBeGreaterThan(60);
  for (const handler of Object.values(handlers)) expect(handler).toBeTypeOf('function');
});
