import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TextField } from '../../../../renderer/ui/text-field.tsx';
import { useNameWithReading } from '../../../../renderer/widgets/typed-value/use-name-with-reading.ts';
import { compose } from '../../../support/compose.ts';

interface FormProps {
  readonly first?: { readonly name: string; readonly kana: string };
  readonly isKanaUnknown?: boolean;
}

function Form({ first = { name: '', kana: '' }, isKanaUnknown = false }: FormProps) {
  const [values, setValues] = useState(first);
  const name = useNameWithReading({
    ...values,
    isKanaUnknown,
    onChange: (change) => setValues((now) => ({ ...now, ...change })),
  });
  return (
    <>
      <TextField name="name" label="お名前" value={values.name} {...name} />
      <TextField name="kana" label="ふりがな" value={values.kana} onChange={(kana) => setValues({ ...values, kana })} />
    </>
  );
}

function show(props: FormProps = {}) {
  render(<Form {...props} />);
  return { user: userEvent.setup(), name: screen.getByLabelText('お名前'), kana: screen.getByLabelText('ふりがな') };
}

const saito = ['ｓ', 'さ', 'さいｔ', 'さいとう', '斎藤', '齋藤'];
const kanon = ['か', 'かのん', '花音'];

test('the reading is what was typed before it was converted', async () => {
  const { user, name, kana } = show();
  compose(name, saito);
  expect(kana).toHaveValue('さいとう');
  await user.type(name, ' ');
  compose(name, kanon);
  expect(name).toHaveValue('齋藤 花音');
  expect(kana).toHaveValue('さいとう かのん');
  await user.clear(name);
  expect(kana).toHaveValue('');
  compose(name, ['さとう', '佐藤']);
  expect(kana).toHaveValue('さとう');
});

test('a reading that somebody typed or corrected stays', async () => {
  const { user, name, kana } = show();
  compose(name, saito);
  await user.type(kana, 'さま');
  compose(name, kanon);
  expect(kana).toHaveValue('さいとうさま');
});

test('a name that is edited keeps its reading, and kanji that were pasted are read by nobody', async () => {
  const { user, name, kana } = show({ first: { name: '齋藤 花音', kana: 'さいとう かのん' } });
  await user.clear(name);
  compose(name, ['たかはし', '髙橋']);
  expect(kana).toHaveValue('さいとう かのん');
});

test('pasted kanji fill nothing in, and take nothing away', async () => {
  const { user, name, kana } = show();
  await user.click(name);
  await user.paste('齋藤');
  expect(kana).toHaveValue('');
  compose(name, kanon);
  expect(kana).toHaveValue('');
  await user.clear(name);
  compose(name, saito);
  fireEvent.change(name, { target: { value: '齋藤花音' } });
  expect(name).toHaveValue('齋藤花音');
  expect(kana).toHaveValue('さいとう');
});

test('where nobody knows the reading none is filled in', () => {
  const { name, kana } = show({ isKanaUnknown: true });
  compose(name, saito);
  expect(kana).toHaveValue('');
});
