import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSigningKey, fingerprintOf, isSignedBy, signWithDevice } from '../../db/signing.ts';
import { newDatabase } from '../support/new-database.ts';

test('what a device signs is known by its public key, to the byte', () => {
  const { db } = newDatabase();
  const { publicKey, fingerprint } = createSigningKey(db);
  const signature = signWithDevice(db, '記録 1\n');
  expect(fingerprint).toBe(fingerprintOf(publicKey));
  expect(isSignedBy(publicKey, Buffer.from('記録 1\n'), signature)).toBe(true);
  expect(isSignedBy(publicKey, Buffer.from('記録 1'), signature)).toBe(false);
  expect(isSignedBy(createSigningKey(newDatabase().db).publicKey, Buffer.from('記録 1\n'), signature)).toBe(false);
});

test('the key survives a restart and never changes', () => {
  const database = newDatabase();
  const { publicKey } = createSigningKey(database.db);
  expect(() => createSigningKey(database.db)).toThrow();
  const db = database.reopen();
  expect(isSignedBy(publicKey, Buffer.from('x'), signWithDevice(db, 'x'))).toBe(true);
});

test('a device without a key cannot sign', () => {
  expect(() => signWithDevice(newDatabase().db, 'x')).toThrow('no key');
});

test('keys and signatures that are none prove nothing', () => {
  const { db } = newDatabase();
  const { publicKey } = createSigningKey(db);
  const signature = signWithDevice(db, 'x');
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' });
  for (const key of ['', 'AAAA', '@', other.toString('base64')])
    expect(isSignedBy(key, Buffer.from('x'), signature)).toBe(false);
  for (const text of ['', 'AAAA', `${signature}\n`, ` ${signature}`, signature.replace('==', '')]) {
    expect(isSignedBy(publicKey, Buffer.from('x'), text)).toBe(false);
  }
});

const bytesOf = (text: string) => Buffer.from(text, 'base64').toString('hex');

test('a signature has one spelling, though four bits of its last digit count for nothing', () => {
  const { db } = newDatabase();
  const { publicKey } = createSigningKey(db);
  const signature = signWithDevice(db, 'x');
  const digits = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
  const same = digits
    .map((last) => `${signature.slice(0, 85)}${last}==`)
    .filter((text) => bytesOf(text) === bytesOf(signature));
  expect(same).toHaveLength(16);
  expect(same.filter((text) => isSignedBy(publicKey, Buffer.from('x'), text))).toEqual([signature]);
});
