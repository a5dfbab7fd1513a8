import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { failed } from '../../../electron/contract/failure.ts';
import { ja } from '../../../electron/words/ja.ts';
import { newFolder } from '../../support/new-folder.ts';
import { manager, newDesk, receptionist, seeSignIn, signIn } from './open-desk.ts';

const { diagnostics } = ja;

test('whoever sits there reads the support report before saving it, and is told where it lies', async () => {
  const target = join(newFolder(), 'support.txt');
  const desk = await newDesk({ askWhereToSave: () => Promise.resolve(target) });
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(screen.getByRole('link', { name: new RegExp(ja.settings.title) }));
  await user.click(await screen.findByRole('button', { name: diagnostics.card.open }));
  const dialog = await screen.findByRole('dialog', { name: diagnostics.dialog.title });
  const report = await within(dialog).findByRole('region', { name: diagnostics.dialog.region });
  expect(report).toHaveTextContent(diagnostics.report.holds);
  expect(report).not.toHaveTextContent(receptionist.label);
  await user.click(within(dialog).getByRole('button', { name: diagnostics.dialog.save }));
  expect(await within(dialog).findByText(new RegExp(diagnostics.dialog.saved))).toHaveTextContent(target);
  expect(readFileSync(target, 'utf8')).toContain(diagnostics.report.holds);
});

test('a page that died says so at the sign-in, with a number, and no longer once somebody is in', async () => {
  const desk = await newDesk();
  const user = desk.show();
  await signIn(user, manager);
  desk.app.pageLost('hung');
  await seeSignIn();
  const said = await screen.findByText(new RegExp(diagnostics.interrupted.page));
  expect(said).toHaveTextContent(/不具合の番号：[\da-f]{8}$/);
  await user.type(screen.getByLabelText('パスワード', { selector: 'input' }), `${manager.password}{Enter}`);
  await screen.findByRole('navigation');
  expect(screen.queryByText(new RegExp(diagnostics.interrupted.page))).toBeNull();
});

test('a screen that cannot be shown says the number of the incident', async () => {
  const desk = await newDesk();
  const user = userEvent.setup();
  desk.show();
  await signIn(user, manager);
  vi.spyOn(console, 'error').mockReturnValue();
  const whole = desk.app.router.call.bind(desk.app.router);
  const incidentId = '0197f3a2-1b2c-7d3e-8f40-5162738495a6';
  vi.spyOn(desk.app.router, 'call').mockImplementation((channel, input) =>
    channel === 'ledger.page' ? Promise.resolve(failed({ kind: 'unexpected', incidentId })) : whole(channel, input),
  );
  await user.click(screen.getByRole('link', { name: new RegExp(ja.ledger.title) }));
  expect(await screen.findByText(/不具合の番号：738495a6/)).toBeVisible();
});

test('a fault of the page itself has a number, too, which leads to the place in the code', async () => {
  const desk = await newDesk();
  const user = desk.show();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(desk.app.router, 'call').mockRejectedValueOnce(new Error('the bridge broke'));
  await user.type(await screen.findByLabelText('パスワード', { selector: 'input' }), 'x');
  await user.click(screen.getByRole('radio', { name: manager.label }));
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: ja.trouble.state.unexpected.title });
  const said = await screen.findByText(/不具合の番号：/);
  const incident = /[\da-f]{8}$/.exec(said.textContent)?.[0] ?? 'none';
  const log = readdirSync(join(desk.folder, 'log')).map((name) => readFileSync(join(desk.folder, 'log', name), 'utf8'));
  const lines = log.join('').split('\n');
  expect(lines.find((line) => line.includes(incident))).toMatch(/diagnostics\.test\.tsx:\d+:\d+/);
});
