import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { WriteDb } from '../../db/open.ts';

const sliceSize = 2_000;
const pieceSize = 1 << 20;

/** SELECT of every header with its hash, and a durable file of so many bytes of which these are the first. */
export function selectAndWrite(db: WriteDb, path: string, bytes: number): void {
  const slice = db.$client.prepare<[number, number], { seq: number; header: string; hash: string }>(
    'SELECT seq, header, lower(hex(hash)) AS hash FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const file = openSync(path, 'w');
  let written = 0;
  for (let rows = slice.all(0, sliceSize); rows.length > 0; rows = slice.all(rows.at(-1)?.seq ?? 0, sliceSize)) {
    written += writeSync(file, rows.map(({ header, hash }) => `${header}\t${hash}\n`).join(''));
  }
  const rest = Buffer.alloc(pieceSize, ' ');
  while (written < bytes) written += writeSync(file, rest, 0, Math.min(pieceSize, bytes - written));
  fsyncSync(file);
  closeSync(file);
}
