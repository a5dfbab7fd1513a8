import { trustedId } from '../../../electron/domain/ids.ts';
import { expect, it } from 'vitest';
import { decideAdoption, decideDraft } from '../../../electron/domain/notice/decide-version.ts';
import { version1 } from './support.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

const today = '2026-11-22';
const at = '2026-11-22T05:05:00.000Z';
const adopted = [
  { version: 1, effectiveOn: '2026-04-01' },
  { version: 2, effectiveOn: '2026-12-01' },
] as const;

const wantedOf = (version: number, effectiveOn: CalendarDate | null = null) => ({
  noticeId: trustedId('n'),
  notice: { ...version1, version },
  effectiveOn,
});

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
] as const)('version %i is adopted from %s: %#', (version, effectiveOn, versions, refusal) => {
  // Drafts beside the adopted ones count for nothing.
  const facts = { wanted: wantedOf(version), versions: [...versions, { version: 9, effectiveOn: null }] };
  expect(decideAdoption(facts, { effectiveOn }, at)).toEqual(
    refusal === null ? { ok: true, value: { noticeId: trustedId('n'), effectiveOn } } : { ok: false, error: refusal },
  );
});

it('is adopted once, and only when it is there', () => {
  const command = { effectiveOn: today } as const;
  const again = { wanted: wantedOf(1, '2026-04-01'), versions: adopted.slice(0, 1) };
  expect(decideAdoption(again, command, at)).toEqual({ ok: false, error: 'already_adopted' });
  expect(decideAdoption({ wanted: null, versions: [] }, command, at)).toEqual({ ok: false, error: 'no_such_version' });
});

it('is registered as the next number only', () => {
  const words = { noticeId: trustedId('n'), text: '通知' };
  expect(decideDraft(adopted, 3, words)).toEqual({ ok: true, value: words });
  for (const version of [2, 4]) expect(decideDraft(adopted, version, words)).toMatchObject({ error: 'version_taken' });
});
