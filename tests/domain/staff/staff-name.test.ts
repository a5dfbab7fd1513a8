import { expect, test } from 'vitest';
import { trustedId } from '../../../electron/domain/ids.ts';
import { decideRename } from '../../../electron/domain/staff/decide-rename.ts';
import { isNameTaken } from '../../../electron/domain/staff/same-name.ts';
import { nameOfDay } from '../../../electron/domain/staff/staff-name.ts';

const hanako = { staffId: trustedId('h'), label: '佐藤 花子' };
const makoto = { staffId: trustedId('m'), label: '武田 誠' };
const [head, satellite] = [trustedId('a'), trustedId('b')];

const nameOf = nameOfDay([
  { id: hanako.staffId, name: '佐藤 花子', since: null },
  { id: hanako.staffId, name: '鈴木 花子', since: { tick: 8, device: satellite } },
  { id: hanako.staffId, name: '高橋 花子', since: { tick: 20, device: head } },
  { id: makoto.staffId, name: '武田 誠', since: null },
]);

test.each([
  [1, head, '佐藤 花子'],
  // The same tick on the PC before it, in the order of the ledger, and on the PC of the renaming itself.
  [8, head, '佐藤 花子'],
  [8, satellite, '佐藤 花子'],
  [9, head, '鈴木 花子'],
  [20, head, '鈴木 花子'],
  [20, satellite, '高橋 花子'],
  [999, head, '高橋 花子'],
])('what was recorded at %i on PC %s has the name of its day: %s', (tick, device, name) => {
  expect(nameOf({ staff: hanako.staffId, tick, device })).toBe(name);
  expect(nameOf({ staff: makoto.staffId, tick, device })).toBe('武田 誠');
});

test('nobody of this shop has no name', () => {
  expect(nameOf({ staff: trustedId('x'), tick: 1, device: head })).toBeNull();
});

test.each(['武田 誠', '武田誠', '武田　誠'])('%s is taken, but not from themself', (label) => {
  expect(isNameTaken([hanako, makoto], label, null)).toBe(true);
  expect(isNameTaken([hanako, makoto], label, hanako.staffId)).toBe(true);
  expect(isNameTaken([hanako, makoto], label, makoto.staffId)).toBe(false);
});

test('a new name is recorded beside the old one', () => {
  expect(decideRename([hanako, makoto], { staffId: hanako.staffId, label: '鈴木 花子' })).toEqual({
    ok: true,
    value: { staffId: hanako.staffId, from: '佐藤 花子', to: '鈴木 花子' },
  });
  // Also when only its writing changes.
  expect(decideRename([hanako], { staffId: hanako.staffId, label: '佐藤　花子' })).toMatchObject({
    value: { to: '佐藤　花子' },
  });
});

test('the name that they have is nothing to record', () => {
  expect(decideRename([hanako, makoto], hanako)).toEqual({ ok: true, value: null });
});

test.each([
  [trustedId('h'), '武田誠', 'name_taken'],
  [trustedId('x'), '鈴木 花子', 'no_such_person'],
] as const)('%s does not get the name %s: %s', (staffId, label, error) => {
  expect(decideRename([hanako, makoto], { staffId, label })).toEqual({ ok: false, error });
});
