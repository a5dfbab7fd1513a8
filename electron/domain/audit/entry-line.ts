import { z } from 'zod';
import type { SealedEntry } from '../ledger/chain.ts';
import { digestSchema } from '../ledger/header.ts';

const lineSchema = z.union([
  z.strictObject({ header: z.string(), hash: digestSchema }),
  z.strictObject({ header: z.string(), hash: digestSchema, salt: z.string(), body: z.string() }),
]);

/** Writes an entry as its line of entries.jsonl: the very texts that were hashed, each as one JSON string. */
export function writeEntryLine({ header, hash, body }: SealedEntry): string {
  const start = `{"header":${JSON.stringify(header)},"hash":"${hash}"`;
  return body === null
    ? `${start}}`
    : `${start},"salt":${JSON.stringify(body.salt)},"body":${JSON.stringify(body.text)}}`;
}

/** Reads a line of entries.jsonl; null when it is not exactly what `writeEntryLine` would have written. */
export function readEntryLine(line: string): SealedEntry | null {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return null;
  }
  const { data } = lineSchema.safeParse(raw);
  if (data === undefined) return null;
  const body = 'body' in data ? { salt: data.salt, text: data.body } : null;
  const entry = { header: data.header, hash: data.hash, body };
  return writeEntryLine(entry) === line ? entry : null;
}
