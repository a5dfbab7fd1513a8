import { screen } from '@testing-library/react';
import { newId } from '../../../support/ids.ts';
import { addPerson, adopt, manager, newDesk } from '../../app/open-desk.ts';

/** A desk at which the manager sits, with one customer, and the form of a new one. */
export async function newCustomer() {
  const desk = await newDesk();
  await desk.call('session.sign_in', { id: newId(), staffId: desk.managerId, password: manager.password });
  await adopt(desk.call);
  const otherId = await addPerson(desk.call, '武田 花子', 'たけだ はなこ', '090-1111-3344');
  const user = desk.show();
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await user.keyboard('{F3}');
  await screen.findByRole('heading', { level: 1, name: '新しいお客様' });
  const presses = { count: 0 };
  return {
    desk,
    user,
    otherId,
    presses,
    /** Text is put in at once: only what is pressed beyond it counts. */
    say: async (text: string) => user.paste(text),
    press: async (key: string) => {
      presses.count += 1;
      await user.keyboard(`{${key}}`);
    },
    find: async (text: string) => {
      const [line] = await desk.call('customer.find', { text });
      return line === undefined ? null : desk.call('customer.get', { customerId: line.customerId });
    },
  };
}

/** A field of the form, by its label. */
export const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
/** Waits for a customer's screen. */
export const seeFolder = (name: RegExp) => screen.findByRole('heading', { level: 1, name });
