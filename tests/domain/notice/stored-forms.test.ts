import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from '../../../build/repository.ts';
import { sha256 } from '../../../db/hash.ts';
import { noticeIdOf, noticeText, readNotice } from '../../../electron/domain/notice/notice.ts';
import { ordinaryVersion1, storedVersion1, version1 } from './support.ts';

const storedSchema = z.object({ noticeId: z.string(), text: z.string() });

/** A notice as a program of that form registered it; see tests/stored/README.md. */
function storedIn(file: string) {
  return storedSchema.parse(readJson(join(import.meta.dirname, '../../stored', file)));
}

describe('a notice that was stored', () => {
  it('in the third form keeps its id and is read with no readings and no plain words', () => {
    const { noticeId, text } = storedIn('notices/form-3.jsonl');
    expect(text).toContain('"schema":3');
    expect(noticeIdOf(text, sha256)).toBe(noticeId);
    expect(readNotice(text)).toEqual({ outcome: 'read', notice: storedVersion1 });
  });

  it('in the fourth form is read word for word, and written again it is the same text', () => {
    const { noticeId, text } = storedIn('notices/form-4.jsonl');
    const reading = readNotice(text);
    expect(noticeIdOf(text, sha256)).toBe(noticeId);
    expect(reading).toMatchObject({ outcome: 'read' });
    expect(reading.outcome === 'read' ? noticeText(reading.notice) : '').toBe(text);
  });

  it('takes readings and plain words into its hash', () => {
    const [first, ...others] = version1.questions;
    const id = (plain: string) =>
      noticeIdOf(
        noticeText({
          ...version1,
          questions: first === undefined ? [] : [{ ...first, plain: { ...first.plain, body: plain } }, ...others],
        }),
        sha256,
      );
    expect(id('いつでもやめられます。')).not.toBe(id('いつでも、やめられます。'));
  });

  it('in the fourth form without its words is not exact: one notice has one text', () => {
    const text = noticeText(ordinaryVersion1);
    const without = text.replace(',"furigana":{"title":"","body":""},"plain":{"title":"","body":""}', '');
    expect(without).not.toBe(text);
    expect(readNotice(without)).toEqual({ outcome: 'not_exact' });
  });
});
