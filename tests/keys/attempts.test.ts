import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attemptsFile, openAttempts, recoveryAccount, type Attempts } from '../../electron/keys/attempts.ts';
import { makeFolder } from './fixtures.ts';

const STAFF = 'staff-saito';
const ALLOWED = { allowed: true };
const wait = (waitSeconds: number) => ({ allowed: false, waitSeconds });

const desk = () => {
  const folder = makeFolder();
  const clock = { ms: Date.UTC(2026, 10, 22, 9) };
  const open = () => openAttempts(folder, () => clock.ms);
  const pass = (seconds: number) => {
    clock.ms += seconds * 1000;
  };
  return { folder, open, pass };
};

const failTimes = (attempts: Attempts, times: number, account = STAFF): void => {
  for (let time = 0; time < times; time += 1) expect(attempts.failed(account)).toEqual({ ok: true, value: {} });
};

test('four wrong passwords cost nothing, the fifth 30 seconds', () => {
  const { open, pass } = desk();
  const attempts = open();
  expect(attempts.check(STAFF)).toEqual(ALLOWED);
  failTimes(attempts, 4);
  expect(attempts.check(STAFF)).toEqual(ALLOWED);
  failTimes(attempts, 1);
  expect(attempts.check(STAFF)).toEqual(wait(30));
  pass(29.5);
  expect(attempts.check(STAFF)).toEqual(wait(1));
  pass(0.5);
  expect(attempts.check(STAFF)).toEqual(ALLOWED);
});

test('each further one doubles the wait, up to an hour', () => {
  const { open, pass } = desk();
  const attempts = open();
  failTimes(attempts, 4);
  for (const seconds of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]) {
    failTimes(attempts, 1);
    expect(attempts.check(STAFF)).toEqual(wait(seconds));
    pass(seconds);
    expect(attempts.check(STAFF)).toEqual(ALLOWED);
  }
  failTimes(attempts, 50);
  expect(attempts.check(STAFF)).toEqual(wait(3600));
});

test('the wait is on disk before the answer: killing and starting the app again wins nothing', () => {
  const { open, pass } = desk();
  for (let time = 0; time < 6; time += 1) open().failed(STAFF);
  pass(20);
  expect(open().check(STAFF)).toEqual(wait(40));
});

test('accounts and the recovery code wait each for themselves', () => {
  const { open } = desk();
  const attempts = open();
  failTimes(attempts, 5);
  expect(attempts.check('staff-tanaka')).toEqual(ALLOWED);
  expect(attempts.check(recoveryAccount)).toEqual(ALLOWED);
  failTimes(attempts, 6, recoveryAccount);
  expect(open().check(recoveryAccount)).toEqual(wait(60));
  expect(open().check(STAFF)).toEqual(wait(30));
});

test('success tells how many failed before it, once, and begins anew', () => {
  const { open, pass } = desk();
  const attempts = open();
  expect(attempts.succeeded(STAFF)).toBe(0);
  failTimes(attempts, 6);
  pass(60);
  expect(open().succeeded(STAFF)).toBe(6);
  expect(open().succeeded(STAFF)).toBe(0);
  failTimes(open(), 4);
  expect(open().check(STAFF)).toEqual(ALLOWED);
});

test('a success without failures writes nothing', () => {
  const { folder, open } = desk();
  open().succeeded(STAFF);
  expect(readdirSync(folder)).toEqual([]);
});

test('a clock set back does not shorten the wait, and lengthens it by no more than itself', () => {
  const { open, pass } = desk();
  failTimes(open(), 6);
  pass(50);
  expect(open().check(STAFF)).toEqual(wait(10));
  pass(-365 * 24 * 3600);
  expect(open().check(STAFF)).toEqual(wait(60));
  pass(59);
  expect(open().check(STAFF)).toEqual(wait(1));
  pass(1);
  expect(open().check(STAFF)).toEqual(ALLOWED);
});

test.each([
  '',
  '{',
  'null',
  '{"v":1}',
  '{"v":1,"accounts":[],"others":{"failures":-1,"lastFailedAt":0}}',
  '\u0000'.repeat(200_000),
])('a damaged file gives neither free tries nor an endless wait (%#)', (text) => {
  const { folder, open, pass } = desk();
  writeFileSync(join(folder, attemptsFile), text);
  const attempts = open();
  for (const account of [STAFF, 'staff-tanaka', recoveryAccount]) expect(attempts.check(account)).toEqual(wait(30));
  expect(attempts.wasDamaged()).toBe(true);
  pass(30);
  expect(open().check(STAFF)).toEqual(ALLOWED);
  failTimes(open(), 1);
  expect(open().check(STAFF)).toEqual(wait(60));
  pass(60);
  expect(open().succeeded(STAFF)).toBe(6);
  failTimes(open(), 4);
  expect(open().check(STAFF)).toEqual(ALLOWED);
  expect(open().wasDamaged()).toBe(false);
});

test('when the disk refuses, tries count until the app ends, and the refusal is told', () => {
  const { folder, open } = desk();
  rmSync(folder, { recursive: true });
  const attempts = open();
  for (let time = 0; time < 5; time += 1)
    expect(attempts.failed(STAFF)).toEqual({ ok: false, error: 'missing_folder' });
  expect(attempts.check(STAFF)).toEqual(wait(30));
  mkdirSync(folder);
  failTimes(attempts, 1);
  expect(open().check(STAFF)).toEqual(wait(60));
});

test('an account may be called anything', () => {
  const { folder, open } = desk();
  failTimes(open(), 5, '__proto__');
  expect(open().check('__proto__')).toEqual(wait(30));
  expect(open().check('constructor')).toEqual(ALLOWED);
  expect(readFileSync(join(folder, attemptsFile), 'utf8')).not.toContain('kanaria');
});
