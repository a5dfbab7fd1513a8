import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { startStateSchema } from '../../../../electron/contract/startup.ts';
import { Trouble, type TroubleState } from '../../../../renderer/screens/startup/trouble.tsx';
import { en } from '../../../../electron/words/en.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { LanguageProvider } from '../../../../renderer/text/language.tsx';

const states: readonly TroubleState[] = [
  'unexpected',
  ...startStateSchema.options.flatMap((state) => (state === 'setup' || state === 'sign_in' ? [] : [state])),
];

test('every state of start-up has a screen', () => {
  expect(states).toHaveLength(startStateSchema.options.length - 1);
});

describe.each([
  ['ja', ja],
  ['en', en],
] as const)('in %s', (language, text) => {
  test.each(states)('%s says what it is, what it means and what to do, and offers to delete nothing', async (state) => {
    const onRetry = vi.fn<() => void>();
    render(
      <LanguageProvider first={language}>
        <Trouble state={state} isTraining={false} folder={null} isMetAtSignIn={state === 'in_use'} onRetry={onRetry} />
      </LanguageProvider>,
    );
    const { title, meaning, steps } = text.trouble.state[state];
    expect(screen.getByRole('heading', { level: 1, name: title })).toHaveFocus();
    expect(screen.getByText(meaning)).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(steps);
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons).toEqual([
      text.start.otherLanguage,
      state === 'in_use' ? text.trouble.signInAgain : text.trouble.retry,
      text.diagnostics.way,
    ]);
    await userEvent.click(screen.getByRole('button', { name: buttons[1] ?? '' }));
    expect(onRetry).toHaveBeenCalledOnce();
    localStorage.clear();
  });
});

test('the data folder that somebody has to find is named, and selected as a whole to be copied', async () => {
  const folder = String.raw`C:\ProgramData\ConsentDesk`;
  render(
    <LanguageProvider first="ja">
      <Trouble state="keys_missing" isTraining={false} folder={folder} isMetAtSignIn={false} onRetry={vi.fn()} />
    </LanguageProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: ja.trouble.folder });
  expect(field).toHaveValue(folder);
  expect(field).toHaveAttribute('readonly');
  await userEvent.click(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, folder.length]);
  localStorage.clear();
});
