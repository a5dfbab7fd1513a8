import { execFileSync } from 'node:child_process';
import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { newPc } from '../support/pc.ts';
import { sampleBodies } from '../support/sample-bodies.ts';

/*
 * The shop must not depend on this program to get at its own data: the file is in the format of SQLCipher 4 with a raw key,
 * which is written down (https://www.zetetic.net/sqlcipher/design/) and spelled out here once more, without the driver.
 */

const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;

function decrypt(file: Buffer, key: Buffer): Buffer {
  const salt = file.subarray(0, saltBytes);
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let number = 1; number * pageBytes <= file.length; number += 1) {
    const page = file.subarray((number - 1) * pageBytes, number * pageBytes);
    const start = number === 1 ? saltBytes : 0;
    const content = page.subarray(start, pageBytes - ivBytes - macBytes);
    const iv = page.subarray(content.length + start, content.length + start + ivBytes);
    const counted = Buffer.alloc(4);
    counted.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(content).update(iv).update(counted).digest();
    if (!timingSafeEqual(mac, page.subarray(pageBytes - macBytes)))
      throw new Error(`page ${number}: the check is wrong`);
    const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const plain = Buffer.concat([cipher.update(content), cipher.final()]);
    const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    pages.push(Buffer.concat([head, plain, Buffer.alloc(ivBytes + macBytes)]));
  }
  return Buffer.concat(pages);
}

function closedDatabase() {
  const pc = newPc();
  pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  pc.perform({ do: 'draft', which: 0 });
  pc.database.close();
  return pc.database;
}

const readCustomers = 'SELECT name FROM customer';
const expected = sampleBodies['customer.created'].name;

test('whoever knows the format and the key gets a plain SQLite file with everything in it', () => {
  const { file, key } = closedDatabase();
  const plainFile = join(newFolder(), 'plain.db');
  writeFileSync(plainFile, decrypt(readFileSync(file), key));
  const plain = new DatabaseSync(plainFile, { readOnly: true });
  // WAL mode stands in the header; nobody else has this copy.
  expect(plain.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(plain.prepare(readCustomers).all()).toEqual([{ name: expected }]);
  expect(plain.prepare('SELECT count(*) AS n FROM ledger_entry').get()).toEqual({ n: 2 });
  plain.close();
});

test('and whoever knows another key gets nothing', () => {
  const { file, key } = closedDatabase();
  const wrong = Buffer.from(key.map((byte, i) => (i === 5 ? byte ^ 1 : byte)));
  expect(() => decrypt(readFileSync(file), wrong)).toThrow('page 1: the check is wrong');
});

/** Zetetic's command line tool, of Debian. */
const program = 'sqlcipher';

/** The version of SQLCipher behind the command line tool, or why it cannot be asked. */
function sqlcipherTool(): { readonly major: number } | { readonly reason: string } {
  try {
    const version = execFileSync(program, [':memory:', 'PRAGMA cipher_version;'], { encoding: 'utf8' });
    const major = Number.parseInt(version, 10);
    return major >= 4
      ? { major }
      : { reason: `sqlcipher here is version ${version.trim()}, and the format is that of 4` };
  } catch {
    return { reason: 'sqlcipher is not installed' };
  }
}

const tool = sqlcipherTool();

test.skipIf('reason' in tool)(
  `Zetetic's own SQLCipher opens it with the raw key${'reason' in tool ? ` (${tool.reason})` : ''}`,
  () => {
    const { file, key } = closedDatabase();
    const script = `PRAGMA key = "x'${key.toString('hex')}'";\n${readCustomers};\n`;
    expect(execFileSync(program, [file], { input: script, encoding: 'utf8' })).toContain(expected);
  },
);
