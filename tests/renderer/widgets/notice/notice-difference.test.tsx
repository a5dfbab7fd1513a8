import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { LanguageProvider } from '../../../../renderer/text/language.tsx';
import { NoticeDifference } from '../../../../renderer/widgets/notice/notice-difference.tsx';
import { notice } from '../../documents/fixtures.ts';

const { wordingsOnly } = ja.notice.compare;
const { same } = ja.consent.showing;

function show(after: Notice) {
  render(
    <LanguageProvider first="ja">
      <NoticeDifference before={notice} after={after} />
    </LanguageProvider>,
  );
}

/** The notice with this change of its first question. */
function withQuestion(change: Partial<Notice['questions'][number]>): Notice {
  const questions = notice.questions.map((question, at) => (at === 0 ? { ...question, ...change } : question));
  return { ...notice, questions };
}

test('says that nothing has changed', () => {
  show(notice);
  expect(screen.getByText(same)).toBeVisible();
});

test('says that readings alone have changed', () => {
  show(withQuestion({ furigana: { title: '', body: '' } }));
  expect(screen.getByText(wordingsOnly)).toBeVisible();
  expect(screen.queryByText(same)).toBeNull();
});

test('does not say that what is asked is the same where a question has changed with its readings', () => {
  show(withQuestion({ title: '点検をしますか。', furigana: { title: '点検《てんけん》をしますか。', body: '' } }));
  expect(document.querySelector('ins')).toBeVisible();
  expect(screen.queryByText(wordingsOnly)).toBeNull();
});
