import { newId } from '../../../support/ids.ts';
import { trustedId, type StaffId } from '../../../../electron/domain/ids.ts';
import { join } from 'node:path';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openDb } from '../../../../db/open.ts';
import { publishedCompany } from '../../../../electron/domain/notice/company.ts';
import { readKeyRing } from '../../../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../../../electron/keys/key-ring.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { startDesk, type InProcessDesk } from '../../../support/in-process-desk.tsx';
import { manager, setUpDesk, type SetUpDesk } from '../../../support/set-up-desk.ts';

const { findings, home, ledger, start } = ja;

/** A desk at which the manager has just signed in. */
async function sitDown(desk = startDesk(), setUp?: SetUpDesk) {
  const { call, managerId } = setUp ?? (await setUpDesk(desk.app));
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  const user = desk.show();
  expect(await screen.findByRole('heading', { level: 1, name: home.title })).toBeVisible();
  return { user, call, desk };
}

async function seeSignIn(): Promise<void> {
  expect(await screen.findByRole('heading', { level: 1, name: start.signIn.title })).toBeVisible();
}

const alteredBody = `DROP TRIGGER ledger_body_is_never_changed;
  UPDATE ledger_body SET text = replace(text, '上山', '下山') WHERE text LIKE '%上山%'`;

/** Changes something behind the program's back, as somebody with the key and a database tool could. */
async function tamper({ folder }: InProcessDesk, staffId: StaffId, sql = alteredBody): Promise<void> {
  const read = readKeyRing(folder);
  if (!read.ok) throw new Error(read.error);
  const unlocked = await unlockWithPassword(read.value.ring, staffId, manager.password);
  if (!unlocked.ok) throw new Error(unlocked.error);
  const opened = openDb(join(folder, 'desk.db'), unlocked.value.dataKey);
  if (!opened.ok) throw new Error(opened.error);
  opened.value.db.$client.exec(sql);
  opened.value.close();
}

describe('F8', () => {
  test('locks, by key and by button', async () => {
    const { user, call } = await sitDown();
    await user.keyboard('{F8}');
    await seeSignIn();
    expect(await call('session.state', {})).toMatchObject({ isOpen: false });
    await user.type(screen.getByLabelText(start.signIn.password), manager.password);
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: /^ロック/ }));
    await seeSignIn();
  });

  test('does nothing while an input method is at work, nor when it is held down', async () => {
    const { call } = await sitDown();
    fireEvent.keyDown(document.body, { key: 'F8', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'F8', keyCode: 229 });
    fireEvent.keyDown(document.body, { key: 'F8', repeat: true });
    fireEvent.keyDown(document.body, { key: 'F8', ctrlKey: true });
    expect(await call('session.state', {})).toMatchObject({ isOpen: true });
  });
});

describe('the ledger', () => {
  test('is verified, and the result stays to be read', async () => {
    const { user } = await sitDown();
    await user.click(screen.getByRole('button', { name: home.ledger.verify }));
    expect(await screen.findByText(/^6件の記録は、すべて正しくつながっています。/)).toBeVisible();
    expect(screen.queryByText(home.ledger.never)).toBeNull();
  });

  test('with an altered record is said to be, and where, and what to do', async () => {
    const desk = startDesk();
    const setUp = await setUpDesk(desk.app);
    await tamper(desk, setUp.managerId);
    const { user } = await sitDown(desk, setUp);
    await user.click(screen.getByRole('button', { name: home.ledger.verify }));
    expect(await screen.findByText(home.ledger.fault)).toBeVisible();
    expect(screen.getByText(ledger.verify.faultCode.body)).toBeVisible();
    expect(screen.getByText('0件まで正しく、その次の記録に異常があります。')).toBeVisible();
    expect(screen.getByText(ledger.verify.next)).toBeVisible();
  });

  test('that does not agree with what is made from it is said to, what is meant, and is put right', async () => {
    const desk = startDesk();
    const setUp = await setUpDesk(desk.app);
    await tamper(
      desk,
      setUp.managerId,
      "UPDATE shop SET name = '偽の店' WHERE letter = 'H'; DROP INDEX slip_receipt_no",
    );
    const { user } = await sitDown(desk, setUp);
    await user.click(screen.getByRole('button', { name: home.ledger.verify }));
    expect(await screen.findByText(findings.title)).toBeVisible();
    expect(screen.getByText('お店：1行')).toBeVisible();
    expect(screen.getByText('データベースの仕組みが、なくなっています：slip_receipt_no')).toBeVisible();
    await user.click(screen.getByRole('button', { name: findings.mend }));
    expect(await screen.findByText('台帳のとおりに戻した表の行：1行')).toBeVisible();
    await user.click(screen.getByRole('button', { name: home.ledger.verify }));
    expect(await screen.findByText(/件の記録は、すべて正しくつながっています。/)).toBeVisible();
    expect(screen.queryByText(findings.title)).toBeNull();
  });
});

describe('the notice', () => {
  test('is adopted on a day typed as on paper, once it was read', async () => {
    const { user, call } = await sitDown();
    await user.click(await screen.findByRole('button', { name: home.notice.read }));
    const date = await screen.findByLabelText(home.adopt.date);
    // A day that was typed is not lost by a slip of the finger.
    await user.clear(date);
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: new RegExp(ja.desk.leave.stay) }));
    await user.clear(date);
    await user.type(date, 'R8.4.31');
    await user.click(screen.getByRole('button', { name: home.adopt.submit }));
    expect(await screen.findByText(home.adopt.dateFault)).toBeVisible();
    expect(screen.getByText(home.adopt.notRead)).toBeVisible();
    expect(date).toHaveFocus();

    await user.clear(date);
    await user.type(date, 'Ｒ８．４．１');
    expect(screen.getByText('令和8年4月1日（水）')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: home.adopt.isRead }));
    await user.click(screen.getByRole('button', { name: home.adopt.submit }));
    expect(await screen.findByText('令和8年4月1日から適用します。台帳に記録しました。')).toBeVisible();
    expect(await call('notice.list', {})).toMatchObject([{ version: 1, effectiveOn: '2026-04-01' }]);
    expect(screen.queryByText(home.adopt.title)).toBeNull();
  });

  test('says in plain words what the law still asks for, once for each, and of which joint user', async () => {
    const { user } = await sitDown();
    await user.click(await screen.findByRole('button', { name: home.notice.read }));
    expect(await screen.findByText(home.gaps.code.responsible_party)).toBeVisible();
    expect(screen.getAllByText(home.gaps.code.purposes_complete)).toHaveLength(1);
    // The association may mean its members too; the company is itself.
    expect(screen.getAllByText(/^共同利用の相手「.+」は、団体だけか、/)).toHaveLength(1);
    expect(screen.getByText(/^共同利用の相手「全日本ロータス同友会・株式会社ロータス」は、団体だけか、/)).toBeVisible();
    expect(screen.queryByText(home.gaps.code.other)).toBeNull();
  });

  test('shows all of its words', async () => {
    const { user, call } = await sitDown();
    await user.click(await screen.findByRole('button', { name: home.notice.read }));
    const [row] = await call('notice.list', {});
    const notice = await call('notice.get', { noticeId: row?.noticeId ?? trustedId('') });
    await screen.findByRole('heading', { level: 1, name: notice.title });
    const shown = document.querySelector('article')?.textContent ?? '';
    const words = [
      ...notice.purposes.map(({ sentence }) => sentence),
      ...notice.channels.map(({ label }) => label),
      ...notice.partners.flatMap(({ name, about }) => [name, about]),
      ...notice.itemGroups.flatMap(({ items }) => items.map(({ label }) => label)),
      ...notice.sharingPurposes.map(({ label }) => label),
      ...Object.values(notice.rights).flat(),
      ...notice.promises,
      ...notice.safetyMeasures,
      publishedCompany.name,
      notice.complaints.desk,
    ];
    expect(words.filter((word) => !shown.includes(word))).toEqual([]);
    // Nobody is named for the shared data, nor for complaints.
    expect(screen.getAllByText(home.reading.blank)).toHaveLength(2);
  });
});

test('nothing of the open desk is to be seen, by eye or by screen reader, when it is locked', async () => {
  const { user, desk } = await sitDown();
  await user.click(await screen.findByRole('button', { name: home.notice.read }));
  await screen.findByText(home.gaps.title);
  desk.app.lock();
  await seeSignIn();
  await waitFor(() => expect(screen.queryByRole('button', { name: home.adopt.submit })).toBeNull());
  for (const words of screen.queryAllByText(publishedCompany.name)) expect(words).not.toBeVisible();
});
