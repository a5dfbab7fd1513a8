import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { newId } from '../../support/ids.ts';
import { readAloud } from '../../support/showing.ts';
import { addPerson, adopt, fill, newDesk, receptionist, signIn } from './open-desk.ts';

const { slips, takingBack } = ja;

/** A desk with this many consents whose slips are to be signed, the last of them not printed. */
async function deskWith(papers: number) {
  const desk = await newDesk({ printer: { print: () => Promise.resolve({ outcome: 'printed' }) } });
  await fill(desk, async (call) => {
    const noticeId = await adopt(call);
    for (let at = 1; at <= papers; at += 1) {
      const customerId = await addPerson(call, `見本 ${at}号`, 'みほん', `090-0000-00${10 + at}`);
      const { entryId } = await call('consent.record', {
        id: newId(),
        customerId,
        noticeId,
        shown: readAloud,
        decisions: [{ scope: 'use:offers:email', answer: 'agreed', heads: [], reinstates: false }],
        method: 'counter',
        givenBy: { who: 'self' },
        evidence: { kind: 'none', reason: 'slip_signed_later' },
        occurred: null,
      });
      if (at < papers) await call('slip.issue', { id: newId(), entryId, target: 'printer' });
    }
  });
  const user = desk.show();
  await signIn(user, receptionist);
  return user;
}

const tab = (name: string) => screen.findByRole('tab', { name: new RegExp(`^${name}`) });

test('home lists what did not come out and what is to be signed, a few at a time; a signed one goes, and can be taken back', async () => {
  const user = await deskWith(6);
  expect(await tab(slips.waiting.tabs.issue)).toHaveTextContent(/1$/);
  const card = within((await tab(slips.waiting.tabs.issue)).closest('section') ?? document.body);
  expect(card.getByText('見本 6号 様')).toBeVisible();
  expect(within(card.getByRole('listitem')).getByText(slips.waiting.mark.unissued)).toBeVisible();

  await user.click(await tab(slips.waiting.tabs.signature));
  expect(await tab(slips.waiting.tabs.signature)).toHaveTextContent(/5$/);
  expect(card.getAllByText(/^見本 \d号 様$/).map((name) => name.textContent)).toEqual([
    '見本 5号 様',
    '見本 4号 様',
    '見本 3号 様',
  ]);
  expect(card.getByText('ほかに2件あります')).toBeVisible();

  const [newest] = card.getAllByRole('button', { name: slips.closing.signed });
  if (newest === undefined) throw new Error('there is no button');
  await user.click(newest);
  expect(await screen.findByText(/^見本 5号 様 HA\d\d-\d{4}-005 の署名済みの控えを受け取りました$/)).toBeVisible();
  await waitFor(() => expect(card.queryByText('見本 5号 様')).toBeNull());
  await waitFor(() => expect(document.body).not.toHaveFocus());

  await user.keyboard('{F11}');
  expect(await screen.findByText(takingBack.undo.done)).toBeVisible();
  expect(await card.findByText('見本 5号 様')).toBeVisible();

  await user.click(card.getByRole('button', { name: ja.customers.pages.more }));
  expect(await card.findByText('見本 1号 様')).toBeVisible();
  expect(card.queryByText(/^ほかに/)).toBeNull();
});
