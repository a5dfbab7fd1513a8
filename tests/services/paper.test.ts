import type { CustomerId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

const noWords = { title: '', body: '' };

const mail: ScopeText = 'use:offers:email';
const phone: ScopeText = 'use:offers:phone';
const insurer: ScopeText = 'provide:insurer';

/** A notice that also asks about a third party. */
function withInsurer(notice: Notice): Notice {
  return {
    ...notice,
    version: 2,
    recipients: [
      {
        code: 'insurer',
        name: '架空損害保険株式会社',
        shortName: '架空損保',
        address: '東京都千代田区架空町1-1',
        representative: '代表取締役 架空 花子',
        provided: 'お名前とお車の情報を、保険のお手続きのためにお渡しします。',
      },
    ],
    scopes: [...notice.scopes, { scope: insurer, basis: 'consent' }],
    questions: [
      ...notice.questions,
      {
        title: 'お渡ししてもよろしいですか。',
        body: '保険のためです。',
        scopes: [insurer],
        furigana: noWords,
        plain: noWords,
      },
    ],
  };
}

/** The first version since 22 November, the second since 1 December; today is 5 December. */
async function deskWithTwoVersions() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const first = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const { noticeId: second } = await desk.ask('notice.draft', { id: desk.id(), notice: withInsurer(first) });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId: second, effectiveOn: '2026-12-01' });
  desk.world.clock.now = Date.parse('2026-12-05T02:00:00.000Z');
  return { desk, customerId, second };
}

/** What stands on the paper that was signed on 25 November, when the first version held. */
const onPaper = {
  method: 'paper',
  evidence: { kind: 'paper', binder: '同意書 R8-014' },
  occurred: '2026-11-24T15:00:00.000Z',
} as const;

const stateOf = async (desk: TestDesk, customerId: CustomerId) =>
  Object.fromEntries((await desk.ask('consent.state', { customerId })).map(({ scope, answer }) => [scope, answer]));

describe('a paper that was signed under an older version of the notice', () => {
  test('is entered under that version, with the day of the paper and the day on which it was entered', async () => {
    const { desk, customerId } = await deskWithTwoVersions();
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed'), answerTo(phone, 'refused')], onPaper);
    const slip = await desk.ask('consent.record', input);
    expect(await stateOf(desk, customerId)).toEqual({ [mail]: 'agreed', [phone]: 'refused' });
    const line = (await desk.ask('customer.history', { customerId })).find(({ kind }) => kind === 'consent.recorded');
    expect(line).toMatchObject({
      occurred: onPaper.occurred,
      recorded: '2026-12-05T02:00:00.000Z',
      wordsVersion: 1,
      evidence: onPaper.evidence,
    });
    // Its slip has the words of that version, and says so.
    await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId: slip.entryId });
    expect(desk.world.drawn.at(-1)).toMatchObject({
      method: 'paper',
      occurred: onPaper.occurred,
      notice: { version: 1 },
      noticeEffectiveOn: '2026-11-22',
      snapshot: { noticeId: desk.noticeId, isNoticeShown: true },
    });
  });

  test('reaches nothing that its version did not mention, whatever is ticked on the screen', async () => {
    const { desk, customerId, second } = await deskWithTwoVersions();
    const both = [answerTo(mail, 'agreed'), answerTo(insurer, 'agreed')];
    const refused = { kind: 'conflict', about: 'scope_not_in_notice' };
    expect(await desk.fail('consent.record', consentOf(desk, customerId, both, onPaper))).toEqual(refused);
    expect(await stateOf(desk, customerId)).toEqual({});
    // Under the version that asks about it, it can be agreed to.
    await desk.ask('consent.record', consentOf(desk, customerId, both, { noticeId: second }));
    expect(await stateOf(desk, customerId)).toEqual({ [mail]: 'agreed', [insurer]: 'agreed' });
  });

  test('is no showing of the new version: the customer is still to be shown that', async () => {
    const { desk, customerId } = await deskWithTwoVersions();
    const unshown = async () =>
      (await desk.ask('notice.unshown', { after: null })).customers.map((customer) => customer.customerId);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')], onPaper));
    expect(await unshown()).toContain(customerId);
  });

  test('takes the place of nothing that was said after it was signed', async () => {
    const { desk, customerId } = await deskWithTwoVersions();
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail], { occurred: '2026-12-02T01:00:00.000Z' }));
    const [row] = await desk.ask('consent.state', { customerId });
    const late = consentOf(desk, customerId, [answerTo(mail, 'agreed', { heads: row?.heads ?? [] })], onPaper);
    await desk.ask('consent.record', late);
    expect(await stateOf(desk, customerId)).toEqual({ [mail]: 'refused' });
  });

  test('cannot be signed under a version that was never adopted, nor tomorrow', async () => {
    const { desk, customerId } = await deskWithTwoVersions();
    const first = await desk.ask('notice.get', { noticeId: desk.noticeId });
    const draft = await desk.ask('notice.draft', { id: desk.id(), notice: { ...first, version: 3 } });
    const decisions = [answerTo(mail, 'agreed')];
    expect(
      await desk.fail(
        'consent.record',
        consentOf(desk, customerId, decisions, { ...onPaper, noticeId: draft.noticeId }),
      ),
    ).toEqual({ kind: 'conflict', about: 'notice_not_adopted' });
    expect(
      await desk.fail(
        'consent.record',
        consentOf(desk, customerId, decisions, { ...onPaper, occurred: '2026-12-06T02:00:00.000Z' }),
      ),
    ).toEqual({ kind: 'validation', fields: [{ path: 'occurred', code: 'in_future' }] });
  });
});
