import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cipher = 'aes-256-ctr';

/** Bytes that have to wait for their turn, on the disk and not in memory. */
export interface Spool {
  readonly write: (bytes: Buffer) => Promise<void>;
  /** Everything written, from the beginning, once. */
  readonly read: () => AsyncGenerator<Buffer>;
  readonly remove: () => Promise<void>;
}

/**
 * Opens a temporary file that nobody else can read: it is encrypted with a key that exists only here, so that after a crash
 * nothing but noise is left in the folder.
 */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'consent-desk-export-'));
  const path = join(folder, 'spool');
  const file = await open(path, 'wx+', 0o600);
  const key = randomBytes(32);
  // Each key encrypts one stream: the counter may begin anywhere.
  const start = Buffer.alloc(16);
  const encrypt = createCipheriv(cipher, key, start);
  return {
    write: (bytes) => file.writeFile(encrypt.update(bytes)),
    async *read() {
      const decrypt = createDecipheriv(cipher, key, start);
      const stream = file.createReadStream({ start: 0, autoClose: false });
      for await (const chunk of stream as AsyncIterable<Buffer>) yield decrypt.update(chunk);
    },
    remove: async () => {
      key.fill(0);
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
