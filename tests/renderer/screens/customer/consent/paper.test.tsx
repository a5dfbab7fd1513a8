import { newId } from '../../../../support/ids.ts';
import { trustedId, type NoticeId } from '../../../../../electron/domain/ids.ts';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { heldOn } from '../../../../../electron/domain/notice/timeline.ts';
import type { Notice } from '../../../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../../../electron/domain/notice/scope.ts';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { shownVersion } from '../../../../../renderer/screens/customer/consent/paper-notice.ts';
import { emptyDraft } from '../../../../../renderer/widgets/consent/consent-draft.ts';
import { ja } from '../../../../../electron/words/ja.ts';
import { chip, receiveCustomer } from './folder.tsx';
import type { CalendarDate } from '../../../../../electron/domain/dates/calendar-date.ts';

const noWords = { title: '', body: '' };

const { consent } = ja;

const insurer: ScopeText = 'provide:insurer';

function withInsurer(notice: Notice): Notice {
  const party = { name: '架空損害保険株式会社', shortName: '架空損保', address: '', representative: '' };
  return {
    ...notice,
    version: 2,
    recipients: [{ code: 'insurer', ...party, provided: 'お名前を、保険のお手続きのためにお渡しします。' }],
    scopes: [...notice.scopes, { scope: insurer, basis: 'consent' }],
    questions: [
      ...notice.questions,
      {
        title: 'お渡ししてもよろしいですか。',
        body: '保険のため。',
        scopes: [insurer],
        furigana: noWords,
        plain: noWords,
      },
    ],
  };
}

/** The first version since April, the second since June of the same year, in which it was adopted. */
async function receiveUnderTwoVersions() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 1) });
  const customer = await receiveCustomer();
  const { call, noticeId: first } = customer;
  const notice = withInsurer(await call('notice.get', { noticeId: first }));
  const { noticeId: second } = await call('notice.draft', { id: newId(), notice });
  await call('notice.adopt', { id: newId(), noticeId: second, effectiveOn: '2026-06-01' });
  vi.useRealTimers();
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  return { customer, user, first, second };
}

const version = () => screen.getByRole('button', { name: new RegExp(consent.paperNotice.label) });
const newOne = new RegExp(`^架空損保.*：`);

test('what came on paper is entered under the version of its day, and asks no more than that version', async () => {
  const { customer, user, first } = await receiveUnderTwoVersions();
  expect(await screen.findByRole('button', { name: newOne })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: consent.methods.paper }));
  expect(version()).toHaveTextContent('第2版');
  await user.type(screen.getByRole('textbox', { name: new RegExp(consent.occurred) }), 'R8.5.20');
  expect(version()).toHaveTextContent('第1版');
  expect(await chip('ロータス リコールのお知らせ')).toBeVisible();
  expect(screen.queryByRole('button', { name: newOne })).toBeNull();

  await user.click(await chip('ロータス リコールのお知らせ'));
  await user.type(screen.getByRole('textbox', { name: new RegExp(consent.binder) }), '同意書 R8-014');
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  const [row] = await customer.call('consent.state', { customerId: customer.customerId });
  expect(row).toMatchObject({ scope: 'recall:lotas', answer: 'agreed', noticeId: first });
  expect(row?.occurred).toBe('2026-05-19T15:00:00.000Z');
  // The next answers at the counter are under the version that holds.
  expect(await screen.findByRole('button', { name: newOne })).toBeVisible();
});

test('the version is chosen by what stands on the paper, and a day before it is questioned', async () => {
  const { user } = await receiveUnderTwoVersions();
  await screen.findByRole('button', { name: newOne });
  expect(screen.queryByText(consent.paperNotice.label)).toBeNull();
  await user.click(screen.getByRole('radio', { name: consent.methods.paper }));
  await user.type(screen.getByRole('textbox', { name: new RegExp(consent.occurred) }), 'R8.5.20');
  await user.click(version());
  await user.click(screen.getByRole('option', { name: /^第2版/ }));
  expect(await screen.findByText(/^第2版は令和8年6月1日からです/)).toBeVisible();
  expect(await screen.findByRole('button', { name: newOne })).toBeVisible();
  // Nobody is asked about paper at the counter.
  await user.click(screen.getByRole('radio', { name: consent.methods.counter }));
  expect(screen.queryByText(consent.paperNotice.label)).toBeNull();
});

const row = (noticeId: NoticeId, number: number, effectiveOn: CalendarDate | null) => ({
  noticeId,
  version: number,
  effectiveOn,
  draftedAt: '2026-04-01T00:00:00.000Z' as const,
  draftedBy: null,
});

test('a version that was never adopted or does not hold yet is on no paper; of one day the later version holds', () => {
  const [one, two, three] = [
    row(trustedId('a'), 1, '2026-04-01'),
    row(trustedId('b'), 2, '2026-06-01'),
    row(trustedId('c'), 3, '2026-06-01'),
  ];
  const held = heldOn(
    [row(trustedId('e'), 5, null), row(trustedId('d'), 4, '9999-01-01'), three, one, two],
    '2026-11-22',
  );
  expect(held).toEqual([three, two, one]);
  const onPaper = { ...emptyDraft.capture, method: 'paper' as const };
  const shown = (occurredOn: string, noticeId: NoticeId | null = null) =>
    shownVersion({ ...onPaper, occurredOn, noticeId }, held)?.noticeId;
  expect([shown(''), shown('R8.6.1'), shown('R8.5.31'), shown('R8.3.31'), shown('R8.6.1', trustedId('b'))]).toEqual([
    'c',
    'c',
    'a',
    'c',
    'b',
  ]);
  expect(shownVersion({ ...emptyDraft.capture, occurredOn: 'R8.5.31', noticeId: 'a' }, held)).toEqual(three);
});
