import { z } from 'zod';
import { digestSchema } from '../../electron/domain/ledger/header.ts';

const withBlobs = z.object({ blobs: z.record(z.string(), digestSchema).default({}) });

/** The digests that a body holds of its blobs, by name. Bodies without any are told by one look for the word. */
export function blobDigests(bodyText: string): Readonly<Record<string, string>> {
  if (!bodyText.includes('"blobs":')) return {};
  const parsed = withBlobs.safeParse(JSON.parse(bodyText));
  return parsed.success ? parsed.data.blobs : {};
}
