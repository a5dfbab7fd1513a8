import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../../electron/words/ja.ts';
import { createQueryClient } from '../../../../renderer/api/queries.ts';
import { LanguageProvider } from '../../../../renderer/text/language.tsx';
import { SavedPlace } from '../../../../renderer/widgets/issue/saved-place.tsx';
import type { DeskOptions } from '../../../support/in-process-desk.tsx';
import { newId } from '../../../support/ids.ts';
import { manager, newDesk } from '../../app/open-desk.ts';

async function showSaved(path: string, options: DeskOptions): Promise<void> {
  const { call, managerId } = await newDesk(options);
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LanguageProvider first="ja">
        <SavedPlace path={path} />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  expect(screen.getByText(path)).toBeVisible();
}

test.each(['synchronised', 'missing'] as const)(
  'where a file was not proposed to go among the documents, it is said why: %s',
  async (trouble) => {
    await showSaved(String.raw`C:\Users\desk\ConsentDesk\audit.zip`, { documentsTrouble: trouble });
    expect(await screen.findByText(ja.issue.proposed[trouble])).toBeVisible();
  },
);

test('a file that lies where a copy goes to the internet is said to', async () => {
  await showSaved(String.raw`C:\Users\desk\OneDrive - 上山オート\audit.zip`, { documentsTrouble: 'synchronised' });
  expect(await screen.findByText(ja.issue.synchronised)).toBeVisible();
  expect(screen.queryByText(ja.issue.proposed.synchronised)).toBeNull();
});

test('of a file among the documents nothing is said but where it lies', async () => {
  await showSaved(String.raw`C:\Users\desk\Documents\audit.zip`, {});
  expect(screen.queryByText(/ConsentDesk|同期/)).toBeNull();
});
