import { expect, it } from 'vitest';
import { adoptionFault, nextVersion } from '../../../../electron/domain/notice/versions/adoption.ts';

const today = '2026-11-22';
const adopted = [
  { version: 1, effectiveOn: '2026-04-01' },
  { version: 2, effectiveOn: '2026-12-01' },
];

it.each([
  [1, '2019-05-01', [], null],
  [1, '2027-11-24', [], 'too_far'],
  [2, '2026-11-22', [], 'version_taken'],
  [2, today, adopted.slice(0, 1), null],
  [2, '2027-11-23', adopted.slice(0, 1), null],
  [2, '2027-11-24', adopted.slice(0, 1), 'too_far'],
  [2, '2026-11-21', adopted.slice(0, 1), 'in_past'],
  [2, '2026-12-24', adopted, 'version_taken'],
  [3, '2026-12-01', adopted, null],
  [3, '2026-11-30', adopted, 'before_last'],
  [4, '2026-12-01', adopted, 'version_taken'],
] as const)('version %i from %s: %#', (version, effectiveOn, before, fault) => {
  expect(adoptionFault({ version, effectiveOn }, before, today)).toBe(fault);
});

it('counts on from the greatest number that was adopted', () => {
  expect([nextVersion([]), nextVersion(adopted), nextVersion(adopted.toReversed())]).toEqual([1, 3, 3]);
});
