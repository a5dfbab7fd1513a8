import { trustedId } from '../../../../electron/domain/ids.ts';
import { newId } from '../../../support/ids.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../build/demo/caller.ts';
import { fill as fillWords } from '../../../../electron/words/fill.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { adopt, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';

const { notice: words, settings, home, desk: deskWords } = ja;
const { write } = words;

async function openNotices(prepare: (call: Call) => Promise<void> = () => Promise.resolve()) {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    await adopt(call);
    await prepare(call);
  });
  const user = desk.show();
  await signIn(user, manager);
  await user.click(screen.getByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.notice }));
  return { ...desk, user };
}

async function beginWriting(prepare?: (call: Call) => Promise<void>) {
  const desk = await openNotices(prepare);
  await desk.user.click(await button(words.desk.next));
  await screen.findByRole('heading', { level: 1, name: write.title });
  return desk;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const openSection = (name: keyof typeof write.sections) => screen.getByRole('tab', { name: write.sections[name] });

const line = (nth: number) => screen.getAllByRole('button', { name: new RegExp(`^${words.wording.title}`) })[nth];

/** The field at a place of the draft. */
function at(path: string): HTMLElement {
  const field = document.querySelector<HTMLElement>(`[name="${path}"]`);
  if (field === null) throw new Error(`there is no field ${path}`);
  return field;
}

test('the next version is written, judged field by field, registered, read, weighed and adopted', async () => {
  const { user, call } = await beginWriting();
  await user.click(await button(write.add.purposes));
  await user.keyboard('{F9}');
  expect(await screen.findAllByText(write.fault.required)).toHaveLength(3);
  expect(at('purposes.2.label')).toHaveFocus();
  await user.type(at('purposes.2.label'), '保険のご案内');
  await user.type(at('purposes.2.shortLabel'), '保険');
  await user.click(at('purposes.2.sentence'));
  await user.paste('お車の保険を\nご案内します。');
  // What it opens is offered and asked about by itself.
  await user.click(openSection('questions'));
  expect(await screen.findByDisplayValue('保険のために、お客様の情報を使ってもよろしいですか。')).toBeVisible();
  await user.click(openSection('sharing'));
  await user.type(at('responsibleParty.name'), '株式会社上山オート');
  await user.keyboard('{F9}');
  expect(await screen.findAllByText(write.fault.required)).toHaveLength(2);
  await user.type(at('responsibleParty.address'), '山形県上山市高松字北谷地300-2');
  await user.type(at('responsibleParty.representative'), '齋藤 利孝');
  await user.keyboard('{F9}');

  await screen.findByRole('heading', { name: home.adopt.title });
  expect(screen.getByText('お車の保険をご案内します。')).toBeVisible();
  expect(await screen.findByText(words.effects.added)).toBeVisible();
  expect(
    screen.getByText('保険（郵便・電話・FAX・メール・SMS・LINE・番号通知・訪問）', { selector: 'li' }),
  ).toBeVisible();
  const date = screen.getByRole('textbox', { name: /^適用する日/ });
  await user.clear(date);
  await user.type(date, '2026-11-01');
  await user.click(screen.getByRole('checkbox', { name: home.adopt.isRead }));
  await user.click(await button(home.adopt.submit));
  expect(await screen.findByText(home.adopt.dateFaults.in_past)).toBeVisible();
  await user.clear(date);
  await user.type(date, 'R8.12.1');
  await user.click(await button(home.adopt.submit));
  expect(await screen.findByText(/^令和8年12月1日（火）から適用します|^令和8年12月1日から適用します/)).toBeVisible();
  const [row] = await call('notice.list', {});
  expect(row).toMatchObject({ version: 2, effectiveOn: '2026-12-01', draftedBy: manager.label });
  const drafts = await call('draft.list', {});
  expect(drafts).toEqual([]);
});

test('the short name of a channel gets its readings while it is written', async () => {
  const { user } = await beginWriting();
  expect(at('channels.1.furigana')).toHaveValue('電話《でんわ》');
  await user.type(at('channels.1.shortLabel'), '連絡');
  expect(at('channels.1.furigana')).toHaveValue('電話《でんわ》連絡《れんらく》');
  expect(screen.queryByText(words.hint.title)).toBeNull();
  await user.type(at('channels.1.shortLabel'), '網');
  // Nobody has told how 網 is read, and the customer's screen makes no reading up.
  const hint = fillWords(words.hint.unread_kanji, { words: '電話連絡網' });
  const said = fillWords(words.hint.line, { title: '電話連絡網', hints: hint });
  expect(await screen.findByText(said)).toBeVisible();
  await user.click(screen.getByRole('button', { name: new RegExp(`${words.desk.fill}.*電話連絡網`) }));
  expect(at('channels.1.furigana')).toHaveFocus();
  await user.type(at('channels.1.furigana'), '先');
  await user.keyboard('{F9}');
  expect(await screen.findByText(write.fault.other_text)).toBeVisible();
  expect(at('channels.1.furigana')).toHaveFocus();
});

test('what is written is put aside with F5, and goes on with every word', async () => {
  const { user, call } = await beginWriting();
  await user.clear(at('title'));
  await user.type(at('title'), '個人情報のお取扱い');
  await user.keyboard('{F5}');
  expect(await screen.findByText(home.parked.nobody)).toBeVisible();
  await user.click(await button(home.parked.goOn));
  await screen.findByRole('heading', { level: 1, name: write.title });
  expect(at('title')).toHaveValue('個人情報のお取扱い');
  await user.keyboard('{F9}');
  await screen.findByRole('heading', { level: 1, name: '個人情報のお取扱い' });
  expect(await call('draft.list', {})).toEqual([]);
});

test('whoever leaves a half-written version is asked once', async () => {
  const { user } = await beginWriting();
  await user.type(at('title'), '（改訂）');
  await user.keyboard('{Escape}');
  const question = within(await screen.findByRole('dialog', { name: deskWords.leave.title }));
  await user.click(question.getByRole('button', { name: new RegExp(deskWords.leave.stay) }));
  expect(at('title')).toHaveValue('個人情報の取扱いについて（改訂）');
});

test('a choice that only consent opens cannot be changed, and another needs the reason', async () => {
  const { user, call } = await beginWriting();
  await user.click(openSection('bases'));
  expect(await screen.findAllByText(write.onlyConsent.mail)).toHaveLength(2);
  const group = screen.getByRole('radiogroup', { name: /^整備・車検のご案内 郵便/ });
  await user.click(within(group).getByText(write.basis.notice));
  await user.keyboard('{F9}');
  expect(await screen.findByText(write.fault.required)).toBeVisible();
  await user.type(at('scopes.0.reason'), '以前からのお付き合いのため');
  await user.keyboard('{F9}');
  await screen.findByRole('heading', { name: home.adopt.title });
  expect(screen.getByText(/郵便：お知らせ（理由：以前からのお付き合いのため）/)).toBeVisible();
  const [row] = await call('notice.list', {});
  const { scopes } = await call('notice.get', { noticeId: row?.noticeId ?? trustedId('') });
  expect(scopes[0]).toEqual({ scope: 'use:maintenance:post', basis: 'notice', reason: '以前からのお付き合いのため' });
});

test('what the law asks for is said with its article, and leads to the field that fills it', async () => {
  const { user } = await openNotices();
  await user.click(await button(settings.notice.read));
  expect(await screen.findByText('個人情報保護法第27条第5項第3号 / 方針7')).toBeVisible();
  // Before the way to adopt it, and before the notice itself.
  expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent(home.gaps.title);
  const [first] = await screen.findAllByRole('button', { name: new RegExp(`^${words.desk.fill}`) });
  await user.click(first ?? document.body);
  await screen.findByRole('heading', { level: 1, name: write.title });
  expect(at('responsibleParty.name')).toHaveFocus();
  await user.click(await button(new RegExp(`^${words.desk.fill}.*苦情を受ける責任者`)));
  expect(at('complaints.officer')).toHaveFocus();
});

test('rows are moved and taken away; the company block is copied', async () => {
  const { user } = await beginWriting(async (call) => {
    const company = await call('company.get', {});
    const representative = { title: '社長', name: '齋藤 花子' };
    await call('company.set', { id: newId(), company: { ...company, representative } });
  });
  await user.click(await button('「電話」を上へ'));
  expect(at('channels.0.label')).toHaveValue('電話');
  await user.click(await button('「商品・サービス・催しのご案内」を取りのぞく'));
  expect(screen.queryByDisplayValue('商品・サービス・催しのご案内')).toBeNull();
  expect(await button('「整備・車検のご案内」を取りのぞく')).toBeDisabled();
  await user.click(openSection('questions'));
  expect(screen.queryByDisplayValue(/商品やサービス、催しを/)).toBeNull();
  await user.click(openSection('contact'));
  await user.click(await button(write.contactCopy));
  expect(at('contact.representative.name')).toHaveValue('齋藤 花子');
});

test('two versions are compared word by word, and what has changed is said and not only seen', async () => {
  const { user } = await beginWriting();
  await user.clear(at('title'));
  await user.type(at('title'), '個人情報のお取扱いについて');
  await user.keyboard('{F9}');
  await user.click(await button(words.desk.compare));
  await screen.findByRole('heading', { level: 1, name: words.compare.title });
  const added = screen.getByText((_, element) => element?.tagName === 'INS');
  expect(added).toHaveTextContent(`${words.compare.added}お取扱い${words.compare.end}`.replace('お取扱い', 'お'));
  expect(screen.getByText(new RegExp(`^${words.compare.unchanged}：${words.section.purposes}`))).toBeVisible();
});

test('a receptionist reads the notice, and writes none', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => void (await adopt(call)));
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(await button(home.notice.view));
  await screen.findByRole('heading', { name: home.reading.purposes });
  expect(screen.queryByRole('button', { name: words.desk.next })).toBeNull();
  expect(screen.queryByText(words.effects.title)).toBeNull();
});

describe('readings and plain words of a question', () => {
  test('stand behind one line, drafted, and follow the words that are written by hand', async () => {
    const { user } = await openWordings(0);
    expect(line(0)).toHaveTextContent(words.wording.complete);
    expect(at('questions.0.furigana.title')).toHaveValue(
      '点検《てんけん》や車検《しゃけん》の時期《じき》を、ご案内《あんない》してもよろしいですか。',
    );
    await user.clear(at('questions.0.title'));
    await user.click(at('questions.0.title'));
    await user.paste('点検の時期と車体を、お知らせしますか。');
    expect(at('questions.0.furigana.title')).toHaveValue('');
    await user.click(await button(words.wording.draft));
    expect(at('questions.0.furigana.title')).toHaveValue(
      '点検《てんけん》の時期《じき》と車体を、お知《し》らせしますか。',
    );
    // Nobody has told how 車体 is read: named as a hint, not as a gap of the law.
    const hint = fillWords(words.hint.unread_kanji, { words: '車体' });
    expect(line(0)).toHaveTextContent(hint);
    expect(screen.getByText(words.hint.title)).toBeVisible();
    await user.click(at('questions.0.title'));
    await user.keyboard('{End}！');
    expect(at('questions.0.furigana.title')).toHaveValue(
      '点検《てんけん》の時期《じき》と車体を、お知《し》らせしますか。！',
    );
  });

  test('that ask something else, or hide something, are refused in the words of the shop and shown', async () => {
    const { user } = await openWordings(1);
    const title = '商品《しょうひん》やサービスを、ご案内《あんない》してもよろしいですか。';
    await retype(user, 'questions.1.furigana.title', title);
    await retype(user, 'questions.1.plain.title', '商品《syouhin》のお知らせ');
    await user.click(line(1) ?? expect.fail('there is no such line'));
    await user.keyboard('{F9}');
    expect(await screen.findByText(write.fault.other_text)).toBeVisible();
    expect(screen.getByText(write.fault.marks)).toBeVisible();
    expect(at('questions.1.furigana.title')).toHaveFocus();
    for (const [hostile, fault] of [
      ['商品\u202eを', write.fault.unreadable],
      ['商品\u0007を', write.fault.unreadable],
      ['整'.repeat(10_000_000), fillWords(write.fault.too_long, { most: 160, count: 10_000_000 })],
    ] as const) {
      await retype(user, 'questions.1.plain.title', hostile);
      await user.keyboard('{F9}');
      expect(await screen.findByText(fault)).toBeVisible();
    }
  });

  test('are registered with the version, and are no difference of what is asked', async () => {
    const { user, call } = await openWordings(1);
    await retype(user, 'questions.1.plain.title', '商品《しょうひん》を お知《し》らせしますか。');
    await user.keyboard('{F9}');
    await screen.findByRole('heading', { level: 2, name: home.adopt.title });
    const [newest] = await call('notice.list', {});
    const notice = await call('notice.get', { noticeId: newest?.noticeId ?? expect.fail('nothing was registered') });
    expect(notice.questions[1]?.plain.title).toBe('商品《しょうひん》を お知《し》らせしますか。');
    await user.click(await button(words.desk.compare));
    expect(await screen.findByText(new RegExp(words.field.plainTitle))).toBeVisible();
  });
});

/** What stands in a field gives way to other words. */
async function retype(user: Awaited<ReturnType<typeof beginWriting>>['user'], path: string, typed: string) {
  await user.clear(at(path));
  await user.click(at(path));
  await user.paste(typed);
}

/** The line of readings and plain words of a question, open. */
async function openWordings(nth: number) {
  const desk = await beginWriting();
  await desk.user.click(openSection('questions'));
  await desk.user.click(line(nth) ?? expect.fail('there is no such line'));
  return desk;
}
