import { expect, test } from 'vitest';
import { noticeSchema } from '../../../../electron/domain/notice/notice.ts';
import { version1 } from '../support.ts';

test.each([
  ['furigana', 'title', (title: string) => `${title}か`, ['other_text furigana.title']],
  ['furigana', 'body', () => '別《べつ》の文《ぶん》', ['other_text furigana.body']],
  ['furigana', 'body', (body: string) => body, []],
  ['furigana', 'body', () => '', []],
  ['furigana', 'title', () => '点検《てんけん', ['marks furigana.title']],
  ['plain', 'title', () => '点検《点検》', ['marks plain.title']],
  ['plain', 'body', () => '《てんけん》', ['marks plain.body']],
  ['plain', 'body', () => '別《べつ》の文《ぶん》', []],
] as const)(
  'readings change no text and fit their kanji, plain words are words of their own: %s %s %#',
  (words, part, to, faults) => {
    const [first, ...others] = version1.questions;
    if (first === undefined) throw new Error('there is no question');
    const changed = { ...first, [words]: { ...first[words], [part]: to(first[words][part]) } };
    const { error } = noticeSchema.safeParse({ ...version1, questions: [changed, ...others] });
    const found = (error?.issues ?? []).map(({ message, path }) => `${message} ${path.slice(2).join('.')}`);
    expect(found).toEqual(faults);
  },
);
