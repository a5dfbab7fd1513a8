import { type NoticeId, trustedId } from '../ids.ts';
import { z } from 'zod';
import type { Sha256 } from '../ledger/chain.ts';
import { noticeSchemaVersion, noticePartsSchema, type NoticeParts } from './notice-parts.ts';
import { noticeFaults, readingFaults, type NoticeFault } from './notice-rules.ts';
import { noticeV1Schema, upcastV1 } from './notice-v1.ts';
import { noticeV2Schema, upcastV2, type NoticeV2 } from './notice-v2.ts';
import { noticeV3Schema, upcastV3, type NoticeV3 } from './notice-v3.ts';
import { noticeV4Schema, upcastV4 } from './notice-v4.ts';

/**
 * One version of the structured notice: everything a customer is told before choosing (Arts 21(2), 27(5)(iii), 32(1)).
 * When it was adopted is not part of it: the words, and so the id, are the same in the preview and after adoption.
 * Issues between parts carry the fault's code as their message (`NoticeFault`).
 */
export const noticeSchema = withRules(noticeFaults);

/** A notice that was written in an older form, brought to this one. */
const olderNoticeSchema = withRules(readingFaults);

function withRules(faultsOf: (notice: NoticeParts) => readonly NoticeFault[]) {
  return noticePartsSchema.check(({ value, issues }) => {
    for (const { code, path } of faultsOf(value)) {
      issues.push({ code: 'custom', message: code, input: value, path: [...path] });
    }
  });
}

/** A notice that fits together. */
export type Notice = z.infer<typeof noticeSchema>;

/** The longest text of a notice, in UTF-16 units; the greatest notice that the schema allows fits in. */
export const maxNoticeLength = 1_500_000;

/**
 * The exact text of a notice: JSON on one line, its keys in the order of the schema, whatever order they came in.
 * Throws where the notice does not pass its own schema: a text that could not be read back is never made.
 */
export function noticeText(notice: Notice): string {
  return JSON.stringify(noticeSchema.parse(notice));
}

/** The id of a notice: the SHA-256 of its exact text. */
export function noticeIdOf(text: string, sha256: Sha256): NoticeId {
  return trustedId(sha256(text));
}

/** What a stored or received text turned out to be. `at` names the first place that is wrong, by keys and numbers only. */
export type NoticeReading =
  | { readonly outcome: 'read'; readonly notice: Notice }
  | { readonly outcome: 'too_long' | 'not_json' | 'other_schema' | 'not_exact' }
  | { readonly outcome: 'invalid'; readonly at: string };

/**
 * Reads the exact text of a notice. A text that says the same in another way (blanks, order of keys, a key twice) is
 * `not_exact`: one notice has one text and one id. `other_schema` comes from a newer program. A notice of an older form is read
 * with what today's asks beside, and keeps the text and the id that it had.
 */
export function readNotice(text: string): NoticeReading {
  if (text.length > maxNoticeLength) return { outcome: 'too_long' };
  const json = parseJson(text);
  if (json === undefined) return { outcome: 'not_json' };
  const head = z.looseObject({ schema: z.int() }).safeParse(json);
  switch (head.data?.schema) {
    case 1:
      return readAs(noticeV1Schema, json, text, olderNoticeSchema, (notice) => fromV2(upcastV1(notice)));
    case 2:
      return readAs(noticeV2Schema, json, text, olderNoticeSchema, fromV2);
    case 3:
      return readAs(noticeV3Schema, json, text, noticeSchema, fromV3);
    case 4:
      return readAs(noticeV4Schema, json, text, noticeSchema, upcastV4);
    case undefined:
    case noticeSchemaVersion:
      return readAs(noticeSchema, json, text, noticeSchema, (notice) => notice);
    default:
      return { outcome: 'other_schema' };
  }
}

const fromV3 = (notice: NoticeV3) => upcastV4(upcastV3(notice));
const fromV2 = (notice: NoticeV2) => fromV3(upcastV2(notice));

/** Reads a text by the form in which it was written, and then by the rules of this one. */
function readAs<S extends z.ZodType>(
  form: S,
  json: unknown,
  text: string,
  rules: typeof noticeSchema,
  upcast: (written: z.infer<S>) => unknown,
): NoticeReading {
  const written = form.safeParse(json);
  if (!written.success) return invalidAt(written.error);
  if (JSON.stringify(written.data) !== text) return { outcome: 'not_exact' };
  const reading = rules.safeParse(upcast(written.data));
  return reading.success ? { outcome: 'read', notice: reading.data } : invalidAt(reading.error);
}

function invalidAt({ issues }: z.ZodError): NoticeReading {
  return { outcome: 'invalid', at: issues[0]?.path.join('.') ?? '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
