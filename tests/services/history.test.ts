import { type CustomerId, trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { historyPageSize } from '../../electron/contract/customers.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, answerTo, consentOf, parentOf, requestOf, stopOf } from './inputs.ts';

/** What was done, without the visits in which it was. */
const historyOf = (desk: TestDesk, customerId: CustomerId) =>
  desk.ask('customer.history', { customerId, withoutOpened: true });

/** The newest line. */
const newest = async (desk: TestDesk, customerId: CustomerId) => (await historyOf(desk, customerId))[0];

describe('the history of a customer', () => {
  test('says what was answered, in the words of the notice, how, by whom and with what proof', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const slip = await desk.ask(
      'consent.record',
      consentOf(
        desk,
        customerId,
        [answerTo('use:maintenance:phone', 'agreed'), answerTo('share:lotas:vehicle', 'refused')],
        {
          method: 'paper',
          givenBy: await parentOf(desk, customerId),
          evidence: { kind: 'paper', binder: '同意書 R8-014' },
          shown: { how: 'on_paper', seconds: null, comparedWith: null, wordings: ['ordinary'] },
        },
      ),
    );
    expect(await newest(desk, customerId)).toMatchObject({
      ja: 'お答えをうかがいました（同意1、拒否1）：書面、法定代理人（親権者）（身元の確認：運転免許証、代理権の確認：戸籍）。通知：書面に記載。証拠：書面をつづりに保管（同意書 R8-014）',
      en: 'Answers were taken (Yes 1, No 1): on paper, legal representative (parent) (identity: driving licence, authority: family register). Notice: on the paper of the answer. Evidence: paper filed (同意書 R8-014)',
      decisions: [
        { scope: 'use:maintenance:phone', answer: 'agreed', labels: ['整備・車検のご案内', '電話'] },
        { scope: 'share:lotas:vehicle', answer: 'refused', labels: ['ロータス', 'お車の情報'] },
      ],
      wordsVersion: 1,
      shownVersion: 1,
      receiptNo: slip.receiptNo,
      giver: { name: '齋藤 太郎', givenBy: { who: 'legal_representative' } },
      voided: null,
    });
  });

  test('says of a stop that no notice was needed, and in which words', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await desk.ask('consent.stop', stopOf(desk, customerId, ['recall:broadleaf']));
    expect(await newest(desk, customerId)).toMatchObject({
      ja: '止めるお申し出を受けました（拒否1）：電話、ご本人。証拠：電話でうかがった（署名なし）',
      decisions: [{ scope: 'recall:broadleaf', answer: 'refused', labels: ['ブロードリーフ', 'リコールのお知らせ'] }],
      wordsVersion: null,
      shownVersion: null,
    });
  });

  test('marks what was taken back, and says why', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const { entryId } = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]),
    );
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: entryId, reason: '別の方の分' });
    expect((await historyOf(desk, customerId)).slice(0, 2)).toMatchObject([
      {
        ja: '誤って記録した内容を取り消しました（理由：別の方の分）',
        decisions: [],
        voided: null,
        takeBack: 'taking_back',
      },
      { entryId, voided: { staffLabel: desk.manager.label, reason: '別の方の分' }, takeBack: null },
    ]);
  });

  test('names the slip that was printed, and what a request is about and how it ended', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const request = await desk.ask('request.receive', requestOf(desk, customerId, { requestTypes: ['correction'] }));
    const requestId = (await desk.ask('request.list', { customerId }))[0]?.requestId ?? trustedId('');
    await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId: request.entryId });
    const reason = '当社の記録ではないため';
    const byType = [
      { type: 'correction' as const, outcome: 'refused' as const, ground: 'not_untrue' as const, reason },
    ];
    await desk.ask('request.identify', {
      id: desk.id(),
      requestId,
      identity: { method: 'call_back', seenOn: '2026-11-22' },
    });
    await desk.ask('request.decide', { id: desk.id(), requestId, byType });
    await desk.ask('request.close', { id: desk.id(), requestId, delivery: 'handed_over' });
    expect((await historyOf(desk, customerId)).slice(0, 5)).toMatchObject([
      { ja: 'お答えして依頼を終えました（手渡し）' },
      { ja: '訂正・追加・削除：依頼に応じられないことになりました（理由：当社の記録ではないため）' },
      { ja: '依頼した方がどなたかを確かめました：登録の電話番号へのかけ直し' },
      { ja: '控えをPDFに保存しました', receiptNo: request.receiptNo },
      { ja: `依頼を受け付けました：訂正・追加・削除（${request.receiptNo}）` },
    ]);
  });

  test('names the fields that were put right and never what stands in them', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const vehicleId = await addCar(desk, customerId);
    const { fields } = await desk.ask('customer.get', { customerId });
    await desk.ask('customer.edit', {
      id: desk.id(),
      customerId,
      changes: {
        from: { name: fields.name, address: fields.address },
        to: { name: '改姓 花子', address: '山形県上山市新湯1-1' },
      },
    });
    await desk.ask('vehicle.retire', { id: desk.id(), customerId, vehicleId, how: 'sold', on: '2026-11-20' });
    expect((await historyOf(desk, customerId)).slice(0, 2).map(({ ja, en }) => [ja, en])).toEqual([
      ['お車を手放されました（令和8年11月20日）', 'The vehicle was sold (2026-11-20)'],
      ['お客様の情報を直しました（お名前、住所）', 'Customer details were changed (name, address)'],
    ]);
  });

  test('comes page after page, each line once, with or without the looks', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const other = await addCustomer(desk);
    for (let look = 0; look < historyPageSize + 20; look += 1) {
      await desk.ask('customer.open', { id: desk.id(), customerId: other });
      await desk.ask('customer.open', { id: desk.id(), customerId });
    }
    const first = await desk.ask('customer.history', { customerId });
    expect(first).toHaveLength(historyPageSize);
    const before = first.at(-1)?.seq ?? 0;
    const second = await desk.ask('customer.history', { customerId, before });
    expect(second).toHaveLength(21);
    expect(new Set([...first, ...second].map(({ entryId }) => entryId)).size).toBe(historyPageSize + 21);
    const bare = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(bare.map(({ kind }) => kind)).toEqual(['customer.created']);
  });
});
