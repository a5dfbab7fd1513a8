import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { printableSchema } from '../../../electron/domain/printable/printable.ts';
import { RecoveryPage } from '../../../renderer/documents/recovery-sheet/recovery-page.tsx';
import { slip as texts } from '../../../electron/words/ja/slip.ts';
import { consentDocument, recoverySheet } from './fixtures.ts';

test('says what it is, whose, what it opens and where it is kept, with the code in its groups', () => {
  render(<RecoveryPage sheet={recoverySheet} texts={texts} />);
  expect(screen.getByRole('heading', { level: 1, name: '同意デスク 復旧コード' })).toBeVisible();
  for (const words of ['株式会社上山オート', '本社', 'パソコン HA', '令和8年11月22日（2026-11-22） 発行'])
    expect(screen.getByText(words)).toBeVisible();
  const [groups] = screen.getAllByRole('list');
  const shown = within(groups ?? document.body).getAllByRole('listitem');
  expect(shown.map((group) => group.textContent)).toEqual(['17KQM4', '2T2X9C', '30R1AB', '4CDEFG', '5HJKMN', '6PQRST']);
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '何に使うものか',
    'しまい方',
  ]);
  // To be written by hand before the envelope is closed.
  for (const label of ['封印日', '封印した方', '保管場所']) expect(screen.getByText(label)).toBeVisible();
  expect(screen.queryByText(texts.training)).toBeNull();
});

test('of fictional customers says so', () => {
  render(<RecoveryPage sheet={{ ...recoverySheet, isTraining: true }} texts={texts} />);
  expect(screen.getByText(texts.training)).toBeVisible();
});

test('is read as the shell sends it, beside slips, and nothing else is', () => {
  expect(printableSchema.parse(recoverySheet)).toEqual(recoverySheet);
  expect(printableSchema.parse(consentDocument())).toEqual(consentDocument());
  for (const wrong of [{ ...recoverySheet, code: 'HELLO' }, { ...recoverySheet, more: 1 }, { kind: 'note' }, null])
    expect(() => printableSchema.parse(wrong)).toThrow();
});
