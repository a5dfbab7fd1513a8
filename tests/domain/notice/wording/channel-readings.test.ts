import { describe, expect, test } from 'vitest';
import { draftFaults } from '../../../../electron/domain/notice/drafting/draft-faults.ts';
import { draftFrom, noticeFrom } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { noticeSchema } from '../../../../electron/domain/notice/notice.ts';
import { markedScopeLabel } from '../../../../electron/domain/notice/scope-label.ts';
import { furiganaForLabel } from '../../../../electron/domain/notice/wording/furigana.ts';
import { version1 } from '../support.ts';

const withReading = (furigana: string) => ({
  ...version1,
  channels: version1.channels.map((channel) => (channel.code === 'phone' ? { ...channel, furigana } : channel)),
});

describe('the readings of a channel', () => {
  test('stand in the first notice for every name with kanji', () => {
    expect(version1.channels.map(({ furigana }) => furigana)).toEqual([
      '郵便《ゆうびん》',
      '電話《でんわ》',
      'FAX',
      'メール',
      'SMS',
      'LINE',
      '番号《ばんごう》通知《つうち》',
      '訪問《ほうもん》',
    ]);
  });

  test('are read where the notice has them, and made up where it has none they are not', () => {
    expect(markedScopeLabel('use:maintenance:phone', version1)).toBe('電話《でんわ》');
    expect(markedScopeLabel('use:maintenance:phone', withReading('電話《てれほん》'))).toBe('電話《てれほん》');
    expect(markedScopeLabel('use:maintenance:phone', withReading(''))).toBe('電話');
    expect(markedScopeLabel('share:lotas:vehicle', version1)).toBe('お車の情報');
  });

  test.each([
    ['電話《でんわ', ['marks channels.1.furigana']],
    ['電話《電話》', ['marks channels.1.furigana']],
    ['郵便《ゆうびん》', ['other_text channels.1.furigana']],
    ['', []],
    ['電話', []],
  ])('change no name and fit its kanji: %s', (furigana, faults) => {
    const { error } = noticeSchema.safeParse(withReading(furigana));
    expect((error?.issues ?? []).map(({ message, path }) => `${message} ${path.join('.')}`)).toEqual(faults);
    const told = draftFaults({ ...draftFrom(version1), channels: withReading(furigana).channels });
    expect(told.map(({ code, path }) => `${code} ${path}`)).toEqual(faults);
  });

  test('are drafted for a new version of a notice that had none, and kept where somebody has written them', () => {
    const drafted = noticeFrom(draftFrom(withReading('')), 2);
    expect(drafted.channels[1]?.furigana).toBe('電話《でんわ》');
    const kept = noticeFrom(draftFrom(withReading('電話《てれほん》')), 2);
    expect(kept.channels[1]?.furigana).toBe('電話《てれほん》');
  });

  test('follow the name, and those that somebody has written stay above their words', () => {
    expect(furiganaForLabel('電話と郵便', '電話《てれほん》')).toBe('電話《てれほん》と郵便《ゆうびん》');
    expect(furiganaForLabel('電話《')).toBe('');
  });
});
