import { trustedId } from '../../../electron/domain/ids.ts';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { shortNoticeId } from '../../../electron/domain/notice/short-notice-id.ts';
import type { PaperForm } from '../../../electron/domain/printable/paper-form.ts';
import { PaperFormPages } from '../../../renderer/documents/paper-form/paper-form.tsx';
import { printableSchema } from '../../../electron/domain/printable/printable.ts';
import { paperForm as texts } from '../../../electron/words/ja/paper-form.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { completedNotice, consentForm, crowdedNotice, fourVehicles, longName, notice } from './fixtures.ts';

const { sheet } = texts;

function showForm(form: PaperForm) {
  const crossed = printableSchema.parse(JSON.parse(JSON.stringify(form)));
  expect(crossed).toEqual(form);
  const { container } = render(<PaperFormPages form={form} pages={null} texts={sheet} slipTexts={slipTexts} />);
  const side = (name: string) => {
    const element = container.querySelector<HTMLElement>(`[data-side="${name}"]`);
    if (element === null) throw new Error(`there is no side ${name}`);
    return element;
  };
  return { container, read: side('read'), answer: side('answer') };
}

/** Every question of a table: its row, its column and what can be ticked. */
function questionsOf(table: HTMLElement) {
  const [, ...columns] = within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
  const [, ...rows] = within(table).getAllByRole('row');
  return rows.flatMap((row) => {
    const [of] = within(row).getAllByRole('rowheader');
    return within(row)
      .getAllByRole('cell')
      .map((cell, index) => [of?.textContent, columns[index], cell.textContent]);
  });
}

const both = `${sheet.agree}${sheet.refuse}`;
const tableOf = (title: string) => screen.getByRole('columnheader', { name: title }).closest('table') ?? document.body;

test('asks about every purpose and channel, every partner and item group, and recalls apart, each with two boxes', () => {
  const { answer } = showForm(consentForm());
  const use = questionsOf(tableOf(sheet.grid.use));
  expect(use).toHaveLength(notice.purposes.length * notice.channels.length);
  expect(use).toContainEqual(['SMS（携帯電話へのショートメッセージ）', '② 商品・サービス・催し', both]);
  const share = questionsOf(tableOf(sheet.grid.share));
  expect(share).toHaveLength(notice.partners.length * notice.itemGroups.length);
  expect(share).toContainEqual(['点検・修理の内容と代金', 'ブロードリーフ', both]);
  expect(questionsOf(tableOf(sheet.grid.recall))).toEqual([
    ['リコールのお知らせ', 'ロータス', both],
    ['リコールのお知らせ', 'ブロードリーフ', both],
  ]);
  // As many questions as the notice has scopes, and no box is ticked for anybody.
  expect(within(answer).getAllByText(sheet.agree)).toHaveLength(notice.scopes.length);
  expect(within(answer).getAllByText(sheet.refuse)).toHaveLength(notice.scopes.length);
  expect(within(answer).getByText(/同意とはみなしません/)).toBeVisible();
});

test('tells before what is asked: purposes, the five items of joint use, rights, and where to complain', () => {
  const { read } = showForm(consentForm({ notice: completedNotice }));
  const words = read.textContent;
  const { purposes, partners, itemGroups, sharingPurposes, responsibleParty, rights, promises } = completedNotice;
  for (const said of [
    ...purposes.map(({ sentence }) => sentence),
    ...partners.map(({ name }) => name),
    ...itemGroups.flatMap(({ items }) => items.map(({ label }) => label)),
    ...sharingPurposes.map(({ label }) => label),
    responsibleParty?.name ?? '',
    responsibleParty?.address ?? '',
    responsibleParty?.representative ?? '',
    rights.request,
    rights.withdrawal,
    rights.procedure,
    rights.agents,
    rights.fee,
    ...promises,
  ]) {
    expect(words).toContain(said);
  }
  expect(words).toContain('個人情報お問い合わせ窓口');
});

test('names its version on every page, by number and by what no other version has', () => {
  const { container } = showForm(consentForm());
  const pages = Array.from(container.querySelectorAll('[data-size]'), ({ textContent }) => textContent);
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect(page).toContain('「個人情報の取扱いについて」第1版（令和8年4月1日適用）');
    expect(page).toContain('通知番号 3F2A-91C4');
  }
  expect(shortNoticeId(trustedId('3f2a91c4'.padEnd(64, '0')))).toBe('3F2A-91C4');
});

test('has lines for whoever is nobody yet, and for a representative, and a place for the shop', () => {
  const { answer } = showForm(consentForm());
  for (const label of [...Object.values(sheet.field), sheet.signing.signature, ...Object.values(sheet.shop)])
    expect(within(answer).getByText(label)).toBeVisible();
  const { who, name, relation, relations } = sheet.signing.person;
  for (const label of [...who, name, relation, ...relations]) expect(within(answer).getByText(label)).toBeVisible();
  expect(within(answer).queryByText(slipTexts.training)).toBeNull();
});

test('has the name and the cars of a customer instead of lines for them, and nothing else of theirs', () => {
  const customer = { customerName: longName, customerKind: 'person' as const, vehicles: fourVehicles };
  const { read, answer } = showForm(consentForm({ customer, isTraining: true }));
  expect(within(answer).getByText(longName)).toBeVisible();
  for (const { plate } of fourVehicles) expect(within(answer).getByText(plate ?? '')).toBeVisible();
  const { address, birth, ...known } = sheet.field;
  for (const label of Object.values(known)) expect(within(answer).queryByText(label)).toBeNull();
  // Who signs writes these: they are on no paper that leaves the desk.
  for (const label of [address, birth]) expect(within(answer).getByText(label)).toBeVisible();
  expect(read.textContent).not.toContain(longName);
  expect(within(answer).getAllByText(slipTexts.training)).toHaveLength(2);
});

test('is signed by the customer, who calls nobody 様; for a company, which was never born, by name and post', () => {
  const named = { customerName: '髙橋 美咲', customerKind: 'person' as const, vehicles: [] };
  const person = showForm(consentForm({ customer: named })).answer;
  expect(within(person).queryByText(slipTexts.honorific.person)).toBeNull();
  const customer = { customerName: '有限会社上山運輸', customerKind: 'company' as const, vehicles: [] };
  const company = showForm(consentForm({ customer })).answer;
  expect(company.textContent.split('御中')).toHaveLength(2);
  for (const label of ['代表者', 'ご担当', 'お役職']) expect(within(company).getByText(label)).toBeVisible();
  for (const label of [sheet.field.birth, ...sheet.signing.person.who])
    expect(within(company).queryByText(label)).toBeNull();
});

/** What a row of the crowded notice offers by a channel: of every purpose the second channel alone is used on notice. */
function wayOf(at: number): string[] {
  return Array<string>(3).fill(at === 1 ? `${both}＊` : both);
}

test('says of what is used on notice alone that it is, and offers nothing that the notice does not', () => {
  showForm(consentForm({ notice: crowdedNotice }));
  const tables = screen
    .getAllByRole('columnheader', { name: sheet.grid.use })
    .map((head) => head.closest('table') ?? document.body);
  expect(
    tables.map((table) =>
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual(Array(4).fill(Array.from({ length: 13 }, (_, at) => wayOf(at)).flat()));
  expect(screen.getByText(slipTexts.byNotice)).toBeVisible();
  expect(screen.getAllByText(crowdedNotice.recipients[0]?.name ?? '').length).toBeGreaterThan(0);
});

test('is addressed to the company, declares in the first person what is answered and by which version, and can be bound', () => {
  const { container, read, answer } = showForm(consentForm());
  expect(within(answer).getByText('株式会社上山オート 御中')).toBeVisible();
  expect(within(answer).getByText(/^私は、通知第1版の説明を読み、.*次のとおりお答えします。$/)).toBeVisible();
  expect(read.textContent).not.toContain('御中');
  expect(within(container).getAllByText('とじしろ')).toHaveLength(2);
});
