import { assert, integer, nat, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupAge, isBackupDue, lastBackup } from '../../../electron/domain/backup/age.ts';
import { formatBackupName, parseBackupName } from '../../../electron/domain/backup/backup-name.ts';
import { isSynchronisedFolder } from '../../../electron/domain/storage/synchronised-folder.ts';
import { defaultBackupSchedule, keptBackups } from '../../../electron/domain/backup/schedule.ts';
import { instantAt, tokyoDateOf, type Instant } from '../../../electron/domain/dates/instant.ts';

const dayMs = 86_400_000;
const noon = Date.parse('2026-11-22T03:00:00.000Z');
const after = (days: number) => instantAt(noon + Math.round(days * dayMs));

/** A moment of the program's century, to the second, as names hold it. */
const moments = integer({
  min: Date.parse('2026-01-01T00:00:00Z') / 1_000,
  max: Date.parse('2099-12-30T00:00:00Z') / 1_000,
}).map((seconds) => instantAt(seconds * 1_000));
const near = integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => instantAt(noon + minutes * 60_000));
const many = uniqueArray(near, { maxLength: 120 });
const schedules = record({
  daily: integer({ min: 1, max: 31 }),
  weekly: integer({ min: 1, max: 53 }),
  monthly: integer({ min: 1, max: 60 }),
});

describe('the name of a backup', () => {
  test('tells when it was made, by the clock in Tokyo, and where', () => {
    const name = { at: after(0), letters: 'HA', database: '1f3a9c2e' };
    expect(formatBackupName(name)).toBe('consent-desk-2026-11-22-120000-HA-1f3a9c2e');
  });

  test('is read as it was written, whatever the moment', () => {
    assert(
      property(moments, (at) => {
        const name = { at, letters: 'SC', database: '00ff00ff' };
        expect(parseBackupName(formatBackupName(name))).toEqual(name);
      }),
    );
  });

  test.each([
    'consent-desk-2026-11-22-120000-HA-1f3a9c2e.part',
    'consent-desk-2026-02-30-120000-HA-1f3a9c2e',
    'consent-desk-2026-11-22-240000-HA-1f3a9c2e',
    'consent-desk-2026-11-22-120000-HA',
    'desk.db',
    '',
  ])('is not %j', (name) => expect(parseBackupName(name)).toBeNull());
});

describe('which backups are kept', () => {
  test('a backup a day for a year leaves seven days, five weeks and three months', () => {
    let kept: Instant[] = [];
    for (let day = 0; day < 365; day += 1) kept = [...keptBackups([...kept, after(day)], defaultBackupSchedule)];
    const days = kept.map((at) => Math.round((Date.parse(at) - noon) / dayMs)).toSorted((a, b) => b - a);
    // The last day is Sunday, 21 November 2027: a week of days, the Sundays before, and the last days of October (one of them) and September.
    expect(days).toEqual([364, 363, 362, 361, 360, 359, 358, 357, 350, 343, 336, 312]);
  });

  test('the newest always is, and never more than the schedule says; what is kept once is kept when asked again', () => {
    assert(
      property(many, schedules, (made, keep) => {
        const kept = keptBackups(made, keep);
        const newest = made.toSorted().at(-1);
        if (newest !== undefined) expect(kept.has(newest)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(keep.daily + keep.weekly + keep.monthly);
        for (const at of kept) expect(made).toContain(at);
        expect(keptBackups([...kept], keep)).toEqual(kept);
      }),
    );
  });

  test('removing after each one loses nothing that removing at the end would keep', () => {
    assert(
      property(many, schedules, (made, keep) => {
        let kept: Instant[] = [];
        for (const at of made.toSorted()) kept = [...keptBackups([...kept, at], keep)];
        expect(new Set(kept)).toEqual(keptBackups(made, keep));
      }),
    );
  });

  test('the last of each of the latest seven days with one is kept, however long the shop was closed', () => {
    assert(
      property(many, (made) => {
        const kept = keptBackups(made, defaultBackupSchedule);
        const days = [...new Set(made.map((at) => tokyoDateOf(at)))].toSorted().slice(-7);
        for (const day of days) {
          const last = made
            .filter((at) => tokyoDateOf(at) === day)
            .toSorted()
            .at(-1);
          expect(last !== undefined && kept.has(last)).toBe(true);
        }
      }),
    );
  });
});

describe('how old the last backup is', () => {
  test.each([
    [0, 'fresh'],
    [1.9, 'fresh'],
    [2, 'fresh'],
    [2.1, 'late'],
    [7, 'late'],
    [7.1, 'overdue'],
    [400, 'overdue'],
  ] as const)('after %d days: %s', (days, age) => expect(backupAge(after(0), after(days))).toBe(age));

  test('none is no age', () => expect(backupAge(null, after(0))).toBe('none'));

  test('it never gets younger while nobody makes one', () => {
    const order = ['fresh', 'late', 'overdue'];
    assert(
      property(near, nat(4e9), nat(4e9), (last, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        const ageAfter = (ms: number) => order.indexOf(backupAge(last, instantAt(Date.parse(last) + ms)));
        expect(ageAfter(sooner)).toBeLessThanOrEqual(ageAfter(later));
      }),
    );
  });

  test('one that a wrong clock has put into the future does not count', () => {
    expect(lastBackup([after(-9), after(3_650)], after(0))).toBe(after(-9));
    expect(lastBackup([after(3_650)], after(0))).toBeNull();
    // A clock that is an hour ahead is no reason to call a backup none.
    expect(lastBackup([after(-9), after(0.04)], after(0))).toBe(after(0.04));
    expect(lastBackup([], after(0))).toBeNull();
  });
});

describe('whether one is made by itself', () => {
  const facts = { last: after(0), now: after(0.2), hasChanged: true };

  test('at the first sign-in of a day without one, and not again that day', () => {
    expect(isBackupDue('sign_in', { ...facts, last: null })).toBe(true);
    expect(isBackupDue('sign_in', facts)).toBe(false);
    // Noon and midnight in Tokyo: twelve hours later it is the next day.
    expect(isBackupDue('sign_in', { ...facts, now: after(0.49) })).toBe(false);
    expect(isBackupDue('sign_in', { ...facts, now: after(0.5) })).toBe(true);
  });

  test('at a sign-out after which something would be missing in the last one', () => {
    expect(isBackupDue('sign_out', facts)).toBe(true);
    expect(isBackupDue('sign_out', { ...facts, hasChanged: false })).toBe(false);
    expect(isBackupDue('sign_out', { ...facts, last: null, hasChanged: false })).toBe(true);
  });
});

test.each([
  [String.raw`C:\Users\yamada\OneDrive - 上山オート\控え`, true],
  ['/home/yamada/Dropbox/backup', true],
  [String.raw`G:\マイドライブ\backup`, true],
  ['/Users/yamada/Google Drive/backup', true],
  [String.raw`E:\backup`, false],
  ['/media/usb/dropboxes', false],
  [String.raw`\\nas\backup`, false],
] as const)('%s is kept by a service on the internet: %s', (path, is) => expect(isSynchronisedFolder(path)).toBe(is));
