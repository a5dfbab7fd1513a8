import { trustedId } from '../../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import { decideStaffChange, type StaffChange } from '../../../electron/domain/staff/decide-change.ts';

const at = '2026-11-22T15:30:00.000Z';
const boss = { staffId: trustedId('m'), role: 'manager' } as const;
const clerk = { staffId: trustedId('r'), role: 'reception' } as const;

test.each<[StaffChange, object]>([
  [
    { ...clerk, role: 'manager', hasLeft: false },
    { staffId: trustedId('r'), role: 'manager', leftOn: null },
  ],
  // The day is that of Tokyo.
  [
    { ...clerk, hasLeft: true },
    { staffId: trustedId('r'), role: 'reception', leftOn: '2026-11-23' },
  ],
])('%j is recorded', (change, body) => {
  expect(decideStaffChange([boss, clerk], change, at, boss.staffId)).toEqual({ ok: true, value: body });
});

test.each<[StaffChange, string]>([
  [{ staffId: trustedId('m'), role: 'reception', hasLeft: false }, 'last_manager'],
  [{ staffId: trustedId('m'), role: 'manager', hasLeft: true }, 'last_manager'],
  [{ staffId: trustedId('x'), role: 'manager', hasLeft: false }, 'no_such_person'],
])('%j is refused: %s', (change, error) => {
  expect(decideStaffChange([boss, clerk], change, at, boss.staffId)).toEqual({ ok: false, error });
});

test('of two managers one may go', () => {
  const change: StaffChange = { staffId: trustedId('m'), role: 'manager', hasLeft: true };
  const two = [boss, { ...boss, staffId: trustedId('n') }];
  expect(decideStaffChange(two, change, at, trustedId('n'))).toMatchObject({ ok: true });
  // And by the other: whoever goes could not be asked any more what they meant.
  expect(decideStaffChange(two, change, at, boss.staffId)).toEqual({ ok: false, error: 'own_account' });
});
