import { randomBytes } from 'node:crypto';

const saltBytes = 16;

let pool = Buffer.alloc(0);
let used = 0;

/** The salt of a body: 16 random bytes as hexadecimal digits. They are fetched by the kilobyte: to ask the system takes as long as to record. */
export function newSalt(): string {
  if (used === pool.length) {
    pool = randomBytes(64 * saltBytes);
    used = 0;
  }
  const salt = pool.toString('hex', used, used + saltBytes);
  pool.fill(0, used, used + saltBytes);
  used += saltBytes;
  return salt;
}
