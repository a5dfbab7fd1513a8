import { newId } from '../../../../support/ids.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Input } from '../../../../../electron/contract/table.ts';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { HistoryTab } from '../../../../../renderer/screens/customer/history/history-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { newFolder } from '../../../../support/new-folder.ts';
import { pdfWith, signature } from '../../../../support/scans.ts';
import { today } from '../../../../../renderer/text/screen-format.ts';
import { chip, receiveCustomer, type Customer } from './folder.tsx';

const { consent } = ja;

/** The field for the day on which the paper was written. */
const day = () => screen.getByRole('textbox', { name: new RegExp(consent.occurred) });

async function chooseFile(bytes: Uint8Array) {
  const path = join(newFolder(), 'scan.pdf');
  writeFileSync(path, bytes);
  const customer = await receiveCustomer({ askWhatToOpen: () => Promise.resolve(path) });
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  await user.click(await chip('ロータス リコールのお知らせ'));
  await user.click(screen.getByRole('radio', { name: consent.methods.paper }));
  await user.click(screen.getByRole('button', { name: new RegExp(consent.evidence.title) }));
  await user.click(screen.getByRole('option', { name: consent.evidences.file }));
  await user.type(day(), today());
  return { customer, user };
}

test('a scan of the paper is chosen and recorded with the answers', async () => {
  const { customer, user } = await chooseFile(pdfWith());
  // Without the scan that was announced nothing is recorded.
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.scan.missing)).toBeVisible();
  expect(screen.getByRole('button', { name: consent.scan.choose })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: consent.scan.choose }));
  expect(await screen.findByText(/^PDF（1KB）を選びました/)).toBeVisible();
  expect(screen.queryByText(consent.scan.missing)).not.toBeInTheDocument();
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toEqual({ 'recall:lotas': 'agreed' });
  expect(screen.getByRole('button', { name: consent.evidence.seeFile })).toBeVisible();
});

test('paper without its number or its day: said, and either can be typed at once', async () => {
  const customer = await receiveCustomer();
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  await user.click(await chip('ロータス リコールのお知らせ'));
  await user.click(screen.getByRole('radio', { name: consent.methods.paper }));
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.binderFault)).toBeVisible();
  expect(screen.getByRole('textbox', { name: new RegExp(consent.binder) })).toHaveFocus();
  // Nor is it recorded as if it had been written now.
  await user.keyboard('R8-014{F9}');
  expect(await screen.findByText(consent.occurredFault)).toBeVisible();
  expect(day()).toHaveFocus();
  await user.keyboard(`${today()}{Enter}{F9}`);
  expect(await screen.findByText(consent.recorded)).toBeVisible();
});

test('a file that is no scan is refused with what to do', async () => {
  const { customer, user } = await chooseFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await user.click(screen.getByRole('button', { name: consent.scan.choose }));
  expect(await screen.findByText(consent.scan.outcomes.no_scan)).toBeVisible();
  await user.keyboard('{F9}');
  expect(await customer.state()).toEqual({});
});

type Evidence = Input<'consent.record'>['evidence'];

async function recordWith({ call, customerId, noticeId }: Customer, evidence: Evidence): Promise<void> {
  const heads = (await call('consent.state', { customerId })).flatMap((row) => row.heads);
  const decisions = [{ scope: 'recall:lotas' as const, answer: 'agreed' as const, heads, reinstates: false }];
  const said = { method: 'counter', givenBy: { who: 'self' }, occurred: null } as const;
  await call('consent.record', { id: newId(), customerId, noticeId, shown: null, decisions, evidence, ...said });
}

test('the history says what proves each record, and opens what can be seen', async () => {
  const customer = await receiveCustomer();
  await recordWith(customer, signature);
  await recordWith(customer, { kind: 'paper', binder: 'R8-014' });
  await recordWith(customer, { kind: 'none', reason: 'by_phone' });
  const user = customer.show(<HistoryTab customerId={customer.customerId} />);
  expect(await screen.findByText(/証拠：書面をつづりに保管（R8-014）$/)).toBeVisible();
  expect(screen.getByText(/証拠：電話でうかがった（署名なし）$/)).toBeVisible();
  expect(screen.getByText(/証拠：画面への署名$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: consent.evidence.seeSignature }));
  const dialog = await screen.findByRole('dialog', { name: consent.evidence.signature });
  await user.click(within(dialog).getByRole('button', { name: consent.evidence.close }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
