import { useRef, useState, type ReactNode } from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { rowAdder, useAddedRow } from '../../../renderer/ui/added-row.ts';
import { AppShell } from '../../../renderer/ui/app-shell.tsx';
import { Button } from '../../../renderer/ui/button.tsx';
import { Dialog } from '../../../renderer/ui/dialog.tsx';
import { focusStart, useFocusStart } from '../../../renderer/ui/focus-start.ts';

/** Shows a screen in which the buttons called x take themselves away. */
function show(content: ReactNode) {
  render(<AppShell top={<button type="button">上</button>}>{content}</AppShell>);
  return userEvent.setup();
}

function Gone({ name, inside = null }: { readonly name: string; readonly inside?: ReactNode }) {
  const [isGone, setIsGone] = useState(false);
  return isGone ? inside : <Button onPress={() => setIsGone(true)}>{name}</Button>;
}

const focused = (name: string) =>
  waitFor(() => expect(screen.getByRole('button', { name })).toHaveFocus(), { timeout: 2_000 });

test('a screen that nothing has begun on has the focus itself', async () => {
  show(<p>何もありません</p>);
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('what stands in the place of what is gone has the focus, or else what stood before it', async () => {
  const user = show(
    <>
      <section>
        <Button>前</Button>
        <Gone name="次へ" inside={<Button>次から</Button>} />
        <Button>後</Button>
      </section>
      <section>
        <Button>一</Button>
        <Gone name="二" />
      </section>
    </>,
  );
  await user.click(screen.getByRole('button', { name: '次へ' }));
  await focused('次から');
  await user.click(screen.getByRole('button', { name: '二' }));
  await focused('一');
});

test('nothing is left of a part of the screen, or it was its heading: the screen is answered from its start', async () => {
  const user = show(
    <>
      <header>
        <Gone name="お見せする" />
        <Button>編集</Button>
      </header>
      <Gone name="全部" />
      <section>
        <Button>別のこと</Button>
        <button type="button" {...focusStart}>
          はじめ
        </button>
      </section>
    </>,
  );
  await user.click(screen.getByRole('button', { name: 'お見せする' }));
  await focused('はじめ');
  await user.click(screen.getByRole('button', { name: '全部' }));
  await focused('はじめ');
});

function Asked() {
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  if (state === 'done') return null;
  return (
    <section>
      <Button onPress={() => setState('open')}>開く</Button>
      {state === 'open' && (
        <Dialog title="お尋ね" onClose={() => setState('closed')}>
          <Gone name="消える" />
          <Button onPress={() => setState('done')}>終える</Button>
        </Dialog>
      )}
    </section>
  );
}

test('a dialog keeps the focus while it is open, and gives it back, also when what opened it is gone', async () => {
  const user = show(
    <>
      <Asked />
      <button type="button" {...focusStart}>
        はじめ
      </button>
    </>,
  );
  await user.click(screen.getByRole('button', { name: '開く' }));
  await user.click(screen.getByRole('button', { name: '消える' }));
  await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull());
  await user.keyboard('{Escape}');
  await focused('開く');
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: '終える' }));
  await focused('はじめ');
});

function Row({ name }: { readonly name: string }) {
  const row = useRef<HTMLDivElement>(null);
  useAddedRow(row);
  return (
    <div ref={row}>
      <input aria-label={name} />
    </div>
  );
}

function Rows() {
  const [names, setNames] = useState(['一行目']);
  return (
    <fieldset>
      {names.map((name) => (
        <Row key={name} name={name} />
      ))}
      <div {...rowAdder}>
        <Button onPress={() => setNames([...names, '二行目'])}>追加</Button>
      </div>
    </fieldset>
  );
}

test('a row that was added has the focus in its first field; one that was there does not', async () => {
  const user = show(<Rows />);
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  await user.click(screen.getByRole('button', { name: '追加' }));
  expect(screen.getByRole('textbox', { name: '二行目' })).toHaveFocus();
});

function Late() {
  const [isThere, setIsThere] = useState(false);
  return isThere ? <Start /> : <input aria-label="探す" onChange={() => setIsThere(true)} />;
}

function Start() {
  useFocusStart();
  return (
    <button type="button" {...focusStart}>
      はじめ
    </button>
  );
}

test('what is to be answered takes the focus when it appears, but from nobody who has it', async () => {
  const user = show(
    <>
      <Late />
      <input aria-label="ほかの欄" />
    </>,
  );
  await user.type(screen.getByRole('textbox', { name: '探す' }), 'さ');
  await focused('はじめ');
  await user.click(screen.getByRole('textbox', { name: 'ほかの欄' }));
  expect(screen.getByRole('textbox', { name: 'ほかの欄' })).toHaveFocus();
});
