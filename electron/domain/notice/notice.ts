import { z } from 'zod';
import type { Sha256 } from '../ledger/chain.ts';
import { noticeSchemaVersion, noticePartsSchema } from './notice-parts.ts';
import { noticeFaults } from './notice-rules.ts';

/**
 * One version of the structured notice: everything a customer is told before choosing (Arts 21(2), 27(5)(iii), 32(1)).
 * When it was adopted is not part of it: the words, and so the id, are the same in the preview and after adoption.
 * Issues between parts carry the fault's code as their message (`NoticeFault`).
 */
export const noticeSchema = noticePartsSchema.check(({ value, issues }) => {
  for (const { code, path } of noticeFaults(value)) {
    issues.push({ code: 'custom', message: code, input: value, path: [...path] });
  }
});

/** A notice that fits together. */
export type Notice = z.infer<typeof noticeSchema>;

/** The longest text of a notice, in UTF-16 units; the greatest notice that the schema allows fits in. */
export const maxNoticeLength = 1_000_000;

/**
 * The exact text of a notice: JSON on one line, its keys in the order of the schema, whatever order they came in.
 * Throws where the notice does not pass its own schema: a text that could not be read back is never made.
 */
export function noticeText(notice: Notice): string {
  return JSON.stringify(noticeSchema.parse(notice));
}

/** The id of a notice: the SHA-256 of its exact text (ledger.md, `noticeId`). */
export function noticeIdOf(text: string, sha256: Sha256): string {
  return sha256(text);
}

/** What a stored or received text turned out to be. `at` names the first place that is wrong, by keys and numbers only. */
export type NoticeReading =
  | { readonly outcome: 'read'; readonly notice: Notice }
  | { readonly outcome: 'too_long' | 'not_json' | 'other_schema' | 'not_exact' }
  | { readonly outcome: 'invalid'; readonly at: string };

/**
 * Reads the exact text of a notice. A text that says the same in another way (blanks, order of keys, a key twice) is
 * `not_exact`: one notice has one text and one id. `other_schema` comes from a newer program.
 */
export function readNotice(text: string): NoticeReading {
  if (text.length > maxNoticeLength) return { outcome: 'too_long' };
  const json = parseJson(text);
  if (json === undefined) return { outcome: 'not_json' };
  if (isOtherSchema(json)) return { outcome: 'other_schema' };
  const reading = noticeSchema.safeParse(json);
  if (!reading.success) return { outcome: 'invalid', at: reading.error.issues[0]?.path.join('.') ?? '' };
  return JSON.stringify(reading.data) === text ? { outcome: 'read', notice: reading.data } : { outcome: 'not_exact' };
}

function isOtherSchema(json: unknown): boolean {
  const head = z.looseObject({ schema: z.int() }).safeParse(json);
  return head.success && head.data.schema !== noticeSchemaVersion;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
