import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Printer } from '../../../../electron/ports/printer.ts';
import type { Printable } from '../../../../electron/domain/printable/printable.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { startDesk } from '../../../support/in-process-desk.tsx';
import { manager } from '../../../support/set-up-desk.ts';

const { setup, start } = ja;

async function seeHeading(name: string): Promise<void> {
  expect(await screen.findByRole('heading', { level: 1, name })).toBeVisible();
}

/** Shows the set-up and goes on to the step with this heading, everything as it was prefilled. */
async function goTo(title: string) {
  const user = startDesk().show();
  for (const heading of [setup.use.title, setup.company.title, setup.shop.title, setup.manager.title]) {
    await seeHeading(heading);
    if (heading === title) break;
    await user.click(screen.getByRole('button', { name: setup.next }));
  }
  return user;
}

describe('the company', () => {
  test('is prefilled with what is published', async () => {
    await goTo(setup.company.title);
    expect(screen.getByLabelText(setup.company.name)).toHaveValue('株式会社上山オート');
    expect(screen.getByLabelText(setup.company.address)).toHaveValue('山形県上山市高松字北谷地300-2');
    expect(screen.getByLabelText('店舗（記号S）の名称')).toHaveValue('サテライトショップ');
  });

  test('is kept in one spelling, however it was typed', async () => {
    const user = await goTo(setup.company.title);
    const telephone = screen.getByLabelText(setup.company.telephone);
    await user.clear(telephone);
    await user.type(telephone, '０２３６７２４０３８');
    const postalCode = screen.getByLabelText(setup.company.postalCode);
    await user.clear(postalCode);
    await user.type(postalCode, '〒9993243');
    await user.click(screen.getByRole('button', { name: setup.next }));
    await seeHeading(setup.shop.title);
    await user.keyboard('{Escape}');
    await seeHeading(setup.company.title);
    expect(screen.getByLabelText(setup.company.telephone)).toHaveValue('023-672-4038');
    expect(screen.getByLabelText(setup.company.postalCode)).toHaveValue('999-3243');
  });

  test.each([
    [setup.company.name, '', setup.company.fault.name],
    [setup.company.name, '上'.repeat(81), setup.company.fault.name],
    [setup.company.postalCode, '12', setup.company.fault.postalCode],
    [setup.company.telephone, '', setup.company.fault.telephone],
    [setup.company.email, 'plum', setup.company.fault.email],
    [setup.company.webAddress, 'lotasclub.com', setup.company.fault.webAddress],
    ['店舗（記号H）の名称', '　', setup.company.fault.shop],
  ])('does not go on with %s %j, and says what to do', async (label, typed, fault) => {
    const user = await goTo(setup.company.title);
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.click(field);
    await user.paste(typed);
    await user.click(screen.getByRole('button', { name: setup.next }));
    expect(await screen.findByText(fault)).toBeVisible();
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(fault);
    await user.type(field, '1');
    expect(screen.queryByText(fault)).toBeNull();
  });

  test('may leave open what nobody knows yet: the law’s gaps will name it', async () => {
    const user = await goTo(setup.company.title);
    for (const label of [setup.company.representativeName, setup.company.address, setup.company.email]) {
      await user.clear(screen.getByLabelText(label));
    }
    await user.click(screen.getByRole('button', { name: setup.next }));
    await seeHeading(setup.shop.title);
  });
});

describe('the first manager', () => {
  test('has a name and a password that is strong enough, typed twice alike', async () => {
    const user = await goTo(setup.manager.title);
    const next = screen.getByRole('button', { name: setup.next });
    await user.click(next);
    expect(await screen.findByText(setup.manager.nameFault)).toBeVisible();
    expect(screen.getByText(start.newPassword.empty)).toBeVisible();
    expect(screen.getByLabelText(setup.manager.name)).toHaveFocus();

    await user.type(screen.getByLabelText(setup.manager.name), manager.label);
    await user.type(screen.getByLabelText(start.newPassword.label), 'kaminoyama');
    await user.click(next);
    expect(await screen.findByText(start.newPassword.weak)).toBeVisible();

    await user.clear(screen.getByLabelText(start.newPassword.label));
    await user.type(screen.getByLabelText(start.newPassword.label), manager.password);
    await user.type(screen.getByLabelText(start.newPassword.again), 'kaminoyama');
    await user.click(next);
    expect(await screen.findByText(start.newPassword.different)).toBeVisible();
    expect(screen.getByLabelText(start.newPassword.again)).toHaveFocus();
  });

  test('is advised on the password while it is typed, in the language of the screen', async () => {
    const user = await goTo(setup.manager.title);
    await user.type(screen.getByLabelText(start.newPassword.label), 'takeda');
    expect(await screen.findByText('強度：とても弱い')).toBeVisible();
    expect(screen.queryByText(start.newPassword.inputMethod)).toBeNull();
    expect(screen.getByText('パスワードは8文字以上にしてください')).toBeVisible();
    await user.click(screen.getByRole('button', { name: start.otherLanguage }));
    expect(await screen.findByText('A password has at least 8 characters.')).toBeVisible();
  });

  test.each(['あいうえお かきくけこ', '漢字 and letters'])(
    'is told that %s may not be typed again, and may take it',
    async (password) => {
      const user = await goTo(setup.manager.title);
      await user.type(screen.getByLabelText(start.newPassword.label), password);
      expect(await screen.findByText(start.newPassword.inputMethod)).toBeVisible();
      await user.clear(screen.getByLabelText(start.newPassword.label));
      // With the input method on, letters come in full width; they are the same letters.
      await user.type(screen.getByLabelText(start.newPassword.label), 'ｋａｍｉ－１');
      expect(screen.queryByText(start.newPassword.inputMethod)).toBeNull();
    },
  );

  test('is not taken for strong with a password made of their own name', async () => {
    const user = await goTo(setup.manager.title);
    await user.type(screen.getByLabelText(setup.manager.name), 'yamagatataro');
    await user.type(screen.getByLabelText(start.newPassword.label), 'yamagatataro');
    await user.click(screen.getByRole('button', { name: setup.next }));
    expect(await screen.findByText(start.newPassword.weak)).toBeVisible();
  });

  test('whose name the core refuses is asked for another', async () => {
    const user = await goTo(setup.manager.title);
    // A character that turns the direction of writing: what is read is not what is there.
    await user.click(screen.getByLabelText(setup.manager.name));
    await user.paste('武田\u202E誠');
    await user.type(screen.getByLabelText(start.newPassword.label), manager.password);
    await user.type(screen.getByLabelText(start.newPassword.again), manager.password);
    await user.click(screen.getByRole('button', { name: setup.next }));
    expect(await screen.findByText(setup.manager.nameFault)).toBeVisible();
  });
});

test('in a folder for training nothing else is offered', async () => {
  const desk = startDesk();
  writeFileSync(join(desk.folder, 'training'), '');
  desk.show();
  await seeHeading(setup.use.title);
  expect(screen.getByText(start.training.text)).toBeVisible();
  expect(screen.queryByText(setup.use.real)).toBeNull();
});

test('the language chosen first is that of everything after it, and of the page', async () => {
  const user = startDesk().show();
  await seeHeading(setup.use.title);
  await user.click(screen.getByRole('radio', { name: 'English' }));
  await seeHeading('Let us begin');
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('Consent Desk');
  expect(localStorage.getItem('language')).toBe('en');
});

/** The set-up at the step of the recovery code, with this printer. */
async function seeCode(print: Printer['print']) {
  const desk = startDesk({ printer: { print } });
  const user = desk.show();
  for (const heading of [setup.use.title, setup.company.title, setup.shop.title]) {
    await seeHeading(heading);
    await user.click(screen.getByRole('button', { name: setup.next }));
  }
  await seeHeading(setup.manager.title);
  await user.type(screen.getByLabelText(setup.manager.name), manager.label);
  for (const label of [start.newPassword.label, start.newPassword.again])
    await user.type(screen.getByLabelText(label, { selector: 'input' }), manager.password);
  await user.click(screen.getByRole('button', { name: setup.next }));
  await seeHeading(setup.recovery.title);
  const code = screen.getAllByRole('definition').map((group) => group.textContent);
  return { user, code: code.join('-') };
}

describe('the recovery code', () => {
  test('is printed by key or button, and the paper is to be compared with the screen', async () => {
    const printed: Printable[] = [];
    const { user, code } = await seeCode((sheet) => {
      printed.push(sheet);
      return Promise.resolve({ outcome: 'printed' });
    });
    await user.keyboard('{F12}');
    expect(await screen.findByText(setup.recovery.outcome.printed)).toBeVisible();
    await user.click(screen.getByRole('button', { name: new RegExp(setup.recovery.print) }));
    await waitFor(() => expect(printed).toMatchObject([{ code }, { code }]));
  });

  test('that could not be printed can still be written down', async () => {
    const { user } = await seeCode(() => Promise.resolve({ outcome: 'failed', cause: 'not_drawn' }));
    await user.keyboard('{F12}');
    expect(await screen.findByText(setup.recovery.outcome.failed)).toBeVisible();
    await user.click(screen.getByRole('button', { name: setup.recovery.written }));
    await seeHeading(setup.check.title);
  });
});
