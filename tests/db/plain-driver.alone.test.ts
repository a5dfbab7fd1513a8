import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createDb, openDb } from '../../db/open.ts';
import { newFolder } from '../support/new-folder.ts';
import { PlainDatabase } from './plain-database.ts';

vi.mock('better-sqlite3', async () => ({ default: (await import('./plain-database.ts')).PlainDatabase }));

/** Bytes that SQLite has written; a file of 0 bytes holds nothing. */
function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

test('without the encrypting driver nothing is made, and not a byte is written', () => {
  const file = join(newFolder(), 'desk.db');
  expect(createDb(file, randomBytes(32))).toEqual({ ok: false, error: 'plain_driver' });
  expect(sizeOf(file)).toBe(0);
});

test('nor is an existing database touched', () => {
  const file = join(newFolder(), 'desk.db');
  const encrypted = randomBytes(8192);
  writeFileSync(file, encrypted);
  expect(openDb(file, randomBytes(32))).toEqual({ ok: false, error: 'plain_driver' });
  expect(readFileSync(file).equals(encrypted)).toBe(true);
});

test('the control: this driver does write plain text when it is let', () => {
  const file = join(newFolder(), 'plain.db');
  const raw = new PlainDatabase(file);
  raw.pragma("key='secret'");
  raw.exec('CREATE TABLE customer (name TEXT)');
  raw.close();
  expect(readFileSync(file, 'latin1')).toContain('SQLite format 3');
});
