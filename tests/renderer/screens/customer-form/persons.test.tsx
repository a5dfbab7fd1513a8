import { useState } from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { blankDraft } from '../../../../renderer/screens/customer-form/customer-draft.ts';
import { Persons } from '../../../../renderer/screens/customer-form/persons.tsx';
import { compose } from '../../../support/compose.ts';

/** The people of a customer, with one row ready. */
function People({ kind }: { readonly kind: 'person' | 'company' }) {
  const [values, setValues] = useState({ ...blankDraft(), kind });
  const set = (change: Partial<typeof values>) => setValues((now) => ({ ...now, ...change }));
  return <Persons form={{ values, set }} legend="お答えになる方" add="加える" isAsked />;
}

const rowsOf = (part: RegExp) => screen.getAllByRole('textbox', { name: part });
const at = (part: RegExp, index: number) => rowsOf(part)[index] ?? document.body;

test.each(['person', 'company'] as const)('of a %s: each reading is taken from the input method', async (kind) => {
  const user = userEvent.setup();
  render(<People kind={kind} />);
  compose(at(/お名前/, 0), ['さいとう', '齋藤']);
  await user.type(at(/お名前/, 0), ' ');
  compose(at(/お名前/, 0), ['たろう', '太郎']);
  await user.click(screen.getByRole('button', { name: '加える' }));
  compose(at(/お名前/, 1), ['たけだ', '武田']);
  expect(rowsOf(/お名前/).map((field) => field.getAttribute('value'))).toEqual(['齋藤 太郎', '武田']);
  expect(rowsOf(/ふりがな/).map((field) => field.getAttribute('value'))).toEqual(['さいとう たろう', 'たけだ']);
});

test('a reading that was typed stays, and a row that goes takes only its own along', async () => {
  const user = userEvent.setup();
  render(<People kind="person" />);
  compose(at(/お名前/, 0), ['さいとう', '齋藤']);
  await user.click(screen.getByRole('button', { name: '加える' }));
  compose(at(/お名前/, 1), ['たけだ', '武田']);
  await user.clear(at(/ふりがな/, 1));
  await user.type(at(/ふりがな/, 1), 'むだ');
  await user.click(screen.getByRole('button', { name: '齋藤を消す' }));
  compose(at(/お名前/, 0), ['まこと', '誠']);
  const left = within(screen.getByRole('group', { name: 'お答えになる方' }));
  expect(left.getByRole('textbox', { name: /お名前/ })).toHaveValue('武田誠');
  expect(left.getByRole('textbox', { name: /ふりがな/ })).toHaveValue('むだ');
});
