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

/** The id of version 1 with the telephone read like this. */
function idOfRead(furigana: string) {
  const channels = version1.channels.map((channel) => (channel.code === 'phone' ? { ...channel, furigana } : channel));
  return noticeIdOf(noticeText({ ...version1, channels }), sha256);
}

describe('a notice that was stored', () => {
  it('in the third form keeps its id and is read with no readings and no plain words', () => {
    const { noticeId, text } = storedIn('notices/form-3.jsonl');
    expect(text).toContain('"schema":3');
    expect(noticeIdOf(text, sha256)).toBe(noticeId);
    expect(readNotice(text)).toEqual({ outcome: 'read', notice: storedVersion1 });
  });

  it('in the fourth form keeps its id and is read with no readings of its channels', () => {
    const { noticeId, text } = storedIn('notices/form-4.jsonl');
    expect(text).toContain('"schema":4');
    expect(noticeIdOf(text, sha256)).toBe(noticeId);
    const reading = readNotice(text);
    const notice = reading.outcome === 'read' ? reading.notice : null;
    expect(notice?.channels.map(({ shortLabel, furigana }) => [shortLabel, furigana])).toEqual(
      version1.channels.map(({ shortLabel }) => [shortLabel, '']),
    );
    expect(notice?.questions.map(({ furigana }) => furigana)).toEqual(
      version1.questions.map(({ furigana }) => furigana),
    );
  });

  it('in the fifth form is read word for word, and written again it is the same text', () => {
    const { noticeId, text } = storedIn('notices/form-5.jsonl');
    expect(text).toContain('"furigana":"電話《でんわ》"');
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

  it('takes the readings of a channel into its hash', () => {
    expect(idOfRead('電話《でんわ》')).not.toBe(idOfRead('電話《てれほん》'));
  });

  it('in the fifth form without its words is not exact: one notice has one text', () => {
    const text = noticeText(ordinaryVersion1);
    const without = text.replace(',"furigana":{"title":"","body":""},"plain":{"title":"","body":""}', '');
    expect(without).not.toBe(text);
    expect(readNotice(without)).toEqual({ outcome: 'not_exact' });
  });
});
