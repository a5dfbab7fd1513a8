import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { requestTypeSchema, type RequestType } from '../../../electron/domain/requests/request-types.ts';
import { notice, requestDocument } from './fixtures.ts';
import { show } from './show.tsx';

/** What a slip says of the fee. */
function feeFor(requestTypes: RequestType[], fee: string | null) {
  return show(requestDocument({ requestTypes, fee })).customers.within.getByRole('row', { name: /^手数料/ })
    .textContent;
}

describe('a request receipt says', () => {
  test.each([
    ['its title', '個人情報の開示等請求 受付票'],
    ['whose it is', '髙橋 美咲様'],
    ['what was asked', 'お申し出の内容開示ご案内（DMなど）の停止'],
    ['on which day', 'お申し出のあった日令和8年11月22日（2026-11-22）'],
    ['by whom', 'お申し出の方ご本人'],
    ['how it came', 'お受けした方法ご来店'],
    ['how the answer is wanted', 'ご希望の回答方法書面'],
    ['when the answer can be expected', '令和8年12月6日（2026-12-06）'],
    ['what is promised about it', 'お申し出のあった日から2週間以内を目安に、遅滞なくお答えします。'],
    ['that it costs nothing', '手数料いただきません。変更・停止'],
    ['how to stop, where a stop was asked', notice.rights.withdrawal],
    ['the procedure', notice.rights.procedure],
    ['how a person shows who they are', '運転免許証、マイナンバーカード（表面だけを拝見します）'],
    ['how others can ask for them', notice.rights.agents],
    ['where complaints go', 'ご相談・苦情：個人情報お問い合わせ窓口'],
    ['the code', '7KQM-4T2X-9C·R'],
    ['where to sign', 'ご署名'],
  ])('%s', (_what, words) => {
    const { customers, shops } = show(requestDocument());
    expect(customers.text).toContain(words);
    expect(shops.text).toContain(words);
  });

  test('every kind of request in words', () => {
    const { customers } = show(requestDocument({ requestTypes: [...requestTypeSchema.options] }));
    const named = within(customers.within.getByRole('row', { name: /^お申し出の内容/ })).getAllByRole('listitem');
    expect(Array.from(named, (item) => item.textContent).every((words) => words.length > 1)).toBe(true);
    expect(named).toHaveLength(10);
  });

  test('the fee of the notice, for what may cost anything and for nothing else', () => {
    expect(feeFor(['disclosure'], '1件につき500円')).toBe('手数料1件につき500円');
    expect(feeFor(['disclosure', 'stop_notices', 'complaint'], '1件につき500円')).toBe(
      '手数料開示：1件につき500円ご案内（DMなど）の停止、苦情：いただきません。',
    );
    expect(feeFor(['disclosure'], null)).toBe('手数料いただきません。');
    expect(feeFor(['correction'], '1件につき500円')).toBe('手数料いただきません。');
  });

  test('other spans than weeks in days', () => {
    expect(show(requestDocument({ dueOn: '2026-12-02' })).customers.text).toContain('お申し出のあった日から10日以内');
  });

  test.each(['2026-11-02T15:00:00.000Z', '2026-11-03T03:00:00.000Z'] as const)(
    'two weeks from the day of the request, however late it was entered, and no hour that nobody noted: %s',
    (occurred) => {
      const { customers } = show(requestDocument({ channel: 'post', dueOn: '2026-11-17' }, { occurred }));
      expect(customers.text).toContain('お申し出のあった日令和8年11月3日（2026-11-03）');
      expect(customers.text).toContain('令和8年11月17日（2026-11-17）お申し出のあった日から2週間以内を目安に');
      expect(customers.text).not.toMatch(/00:00|12:00/u);
    },
  );

  test.each(['phone', 'post', 'fax', 'email'] as const)('no line to sign where nobody is there: %s', (channel) => {
    expect(show(requestDocument({ channel })).customers.text).not.toContain('ご署名');
  });

  test('that an agent asked, by telephone, without a wish for the answer', () => {
    const { customers } = show(requestDocument({ requester: 'agent', channel: 'phone', wantedMethod: null }));
    expect(customers.text).toContain('任意代理人の方（ご本人から頼まれた方）');
    expect(customers.text).toContain('お受けした方法お電話');
    expect(customers.text).toContain('ご希望の回答方法ご指定なし');
  });

  test.each(requestTypeSchema.options)('what the notice says of stopping where a stop was asked, alone: %s', (type) => {
    const stops = ['stop_notices', 'stop_joint_use', 'stop_provision', 'stop_use_unneeded', 'stop_use_breach'];
    const { customers, shops } = show(requestDocument({ requestTypes: [type] }));
    for (const { text } of [customers, shops]) {
      expect([text.includes('変更・停止'), text.includes(notice.rights.withdrawal)]).toEqual(
        Array(2).fill(stops.includes(type)),
      );
    }
  });

  test('only what the notice has', () => {
    const rights = { ...notice.rights, procedure: '', identityDocuments: [], agents: '' };
    const complaints = { desk: '', officer: '', telephone: '', email: '', accreditedBody: '' };
    const { customers } = show(requestDocument({}, { notice: { ...notice, rights, complaints } }));
    expect(customers.text).not.toContain('お手続き');
    expect(customers.text).not.toContain('代理の方');
    expect(customers.text).toContain('ご相談・苦情：株式会社上山オート');
  });
});
