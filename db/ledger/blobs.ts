import { z } from 'zod';
import { digestSchema } from '../../electron/domain/ledger/header.ts';

const withBlobs = z.object({ blobs: z.record(z.string(), digestSchema).default({}) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The digests that a body holds of its blobs, by name. Bodies without any are told by one look for the word. The body of a
 * kind that we do not know may be any text.
 */
export function blobDigests(bodyText: string): Readonly<Record<string, string>> {
  if (!bodyText.includes('"blobs":')) return {};
  const parsed = withBlobs.safeParse(parseJson(bodyText));
  return parsed.success ? parsed.data.blobs : {};
}
