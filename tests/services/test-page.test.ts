import { expect, test } from 'vitest';
import { canary } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer } from './inputs.ts';

/** All but who came and went: whoever looks has to sign in. */
const entries = (desk: TestDesk) =>
  desk.look((db) =>
    db.$client
      .prepare<[], string>("SELECT kind FROM ledger_entry WHERE kind <> 'session.opened' ORDER BY seq")
      .pluck()
      .all(),
  );

test('a test page is printed by a receptionist, on what is chosen and not on what is saved, and no entry tells of it', async () => {
  const desk = await newDesk();
  await addCustomer(desk);
  await desk.signIn(desk.receptionist);
  const printed: (string | null)[] = [];
  const { print } = desk.world.ports.printer;
  Object.assign(desk.world.ports.printer, {
    print: (...[document, printer, givenUp]: Parameters<typeof print>) => {
      printed.push(printer);
      return print(document, printer, givenUp);
    },
  });
  const before = await entries(desk);
  for (const printer of ['RECEIPT-80', null]) {
    expect(await desk.ask('printer.test', { id: desk.id(), printer, paper: 'roll' })).toEqual({ outcome: 'printed' });
  }
  expect(printed).toEqual(['RECEIPT-80', null]);
  expect(await entries(desk)).toEqual(before);
  const [page] = desk.world.testPages;
  expect(page).toMatchObject({ paper: 'roll', printer: 'RECEIPT-80', shopName: '本社工場', deskLetters: 'HA' });
  expect(JSON.stringify(page)).not.toContain(canary.name);
});

test('a test page that does not come out says so, and leaves nothing behind that a later sign-in would tell of', async () => {
  const desk = await newDesk();
  await desk.signIn(desk.receptionist);
  const before = await entries(desk);
  desk.world.draw = () => Promise.reject(new Error('no printer'));
  expect(await desk.ask('printer.test', { id: desk.id(), printer: null, paper: 'a4' })).toEqual({
    outcome: 'failed',
    cause: 'not_drawn',
  });
  expect(await entries(desk)).toEqual(before);
});
