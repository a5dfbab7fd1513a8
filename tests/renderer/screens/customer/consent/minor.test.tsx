import { newId } from '../../../../support/ids.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { today } from '../../../../../renderer/text/screen-format.ts';
import { chip, receiveCustomer } from './folder.tsx';

const { consent, customers, failure } = ja;

/** A customer who is ten years old today. */
async function receiveChild(isShown = true) {
  const customer = await receiveCustomer({ isShown });
  const { call, customerId } = customer;
  const bornOn = `${Number(today().slice(0, 4)) - 10}-01-01` as const;
  await call('customer.edit', { id: newId(), customerId, changes: { from: { bornOn: null }, to: { bornOn } } });
  return customer;
}

type Shown = Awaited<ReturnType<typeof receiveCustomer>>;
type User = ReturnType<Shown['show']>;

/** Chooses in a list that opens. */
async function choose(user: User, list: string, option: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(list) }));
  await user.click(await screen.findByRole('option', { name: option }));
}

/** Who gave what was recorded last, as the ledger has it. */
async function giverOf({ call, customerId }: Shown) {
  const [line] = (await call('customer.history', { customerId, withoutOpened: true })).filter(
    ({ kind }) => kind === 'consent.recorded',
  );
  return line?.giver;
}

const { giver } = consent;

test('for a child the screen asks for the legal representative by name, with what was checked, and chooses nothing itself', async () => {
  const customer = await receiveChild();
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  const representative = { name: '法定代理人にうかがう（15歳以下）' };
  expect(await screen.findByRole('button', representative)).toBeVisible();
  await user.click(await chip('ロータス リコールのお知らせ'));
  // Recorded as the child's own, it is refused in words, and nothing is lost.
  await user.keyboard('{F9}');
  expect(await screen.findByText(failure.conflicts.representative_required)).toBeVisible();
  await user.click(screen.getByRole('button', representative));
  // The hands go on where something is left to choose.
  expect(screen.getByRole('button', { name: new RegExp(giver.by) })).toHaveFocus();
  await user.keyboard('{F9}');
  for (const field of ['by', 'identity', 'proof'] as const) {
    expect(await screen.findByText(giver.missing[field])).toBeVisible();
  }
  expect(await customer.state()).toEqual({});
  // Nobody is on record yet: the guardian is written down here, and no customer by that.
  await choose(user, giver.by, giver.add);
  const dialog = within(await screen.findByRole('dialog', { name: giver.adding.legal_representative }));
  await user.click(dialog.getByRole('button', { name: customers.form.save }));
  expect(await dialog.findAllByText(customers.problem.required)).toHaveLength(2);
  await user.click(dialog.getByRole('button', { name: new RegExp(customers.form.personRole) }));
  await user.click(await screen.findByRole('option', { name: customers.personRole.parent }));
  await user.type(dialog.getByRole('textbox', { name: new RegExp(customers.person.name) }), '齋藤 太郎');
  await user.click(dialog.getByRole('button', { name: customers.form.save }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await choose(user, giver.identity, giver.identities.driving_licence);
  await choose(user, giver.proof, consent.representativeProofs.not_checked);
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toEqual({ 'recall:lotas': 'agreed' });
  expect(await giverOf(customer)).toMatchObject({
    name: '齋藤 太郎',
    givenBy: { relation: 'parent', identity: 'driving_licence', proof: 'not_checked' },
  });
  expect(await customer.call('customer.find', { text: '齋藤 太郎' })).toEqual([]);
});

test('who answers for a child is asked before the notice is shown to them', async () => {
  const customer = await receiveChild(false);
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  await screen.findByRole('button', { name: '法定代理人にうかがう（15歳以下）' });
  await user.click(screen.getByRole('button', { name: consent.all }));
  await user.keyboard('{F9}');
  // Where it can be put right, and nothing was asked in vain.
  expect(await screen.findByText(failure.conflicts.representative_required)).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: new RegExp(`${consent.who}$`) })).toHaveFocus());
  await choose(user, consent.who, consent.whos.legal_representative);
  expect(screen.queryByText(failure.conflicts.representative_required)).not.toBeInTheDocument();
});

test('where one guardian is on record, the press that asks them names them', async () => {
  const customer = await receiveChild();
  const { call, customerId } = customer;
  const fields = { role: 'guardian', name: '見本 花子', kana: '', title: null, phone: null, extension: null } as const;
  await call('person.create', { id: newId(), customerId, fields: { ...fields, isCurrent: true } });
  const user = customer.show(<ConsentTab customerId={customerId} />);
  await user.click(await screen.findByRole('button', { name: '法定代理人 見本 花子 様にうかがう（15歳以下）' }));
  expect(screen.getByRole('button', { name: new RegExp(giver.by) })).toHaveTextContent('見本 花子 様（後見人）');
  expect(screen.getByRole('button', { name: new RegExp(giver.proof) })).toHaveTextContent(giver.choose);
  expect(screen.getByRole('button', { name: new RegExp(giver.identity) })).toHaveFocus();
});

test('a company answers by somebody who is named, and is no person', async () => {
  const customer = await receiveCustomer();
  const { call, customerId } = customer;
  const changes = { from: { kind: 'person' }, to: { kind: 'company' } } as const;
  await call('customer.edit', { id: newId(), customerId, changes });
  const fields = { role: 'contact', name: '高橋 健', kana: '', title: null, phone: null, extension: null } as const;
  await call('person.create', { id: newId(), customerId, fields: { ...fields, isCurrent: true } });
  const user = customer.show(<ConsentTab customerId={customerId} />);
  await user.click(await chip('ロータス リコールのお知らせ'));
  await user.keyboard('{F9}');
  expect(await screen.findByText(giver.missing.who)).toBeVisible();
  await user.click(screen.getByRole('button', { name: new RegExp(consent.who) }));
  const offered = (await screen.findAllByRole('option')).map((option) => option.textContent);
  expect(offered).toEqual(['代表者', 'ご担当', '任意代理人']);
  await user.click(screen.getByRole('option', { name: 'ご担当' }));
  await choose(user, giver.by, '高橋 健 様（ご担当）');
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await giverOf(customer)).toMatchObject({ name: '高橋 健', givenBy: { who: 'contact' } });
});

test('a grown-up is not asked for anybody', async () => {
  const customer = await receiveCustomer();
  customer.show(<ConsentTab customerId={customer.customerId} />);
  await chip('ロータス リコールのお知らせ');
  expect(screen.queryByRole('button', { name: /^法定代理人にうかがう/ })).not.toBeInTheDocument();
});
