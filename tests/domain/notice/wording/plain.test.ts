import { describe, expect, it } from 'vitest';
import { publishedCompany } from '../../../../electron/domain/notice/company.ts';
import { automaticQuestion } from '../../../../electron/domain/notice/automatic-question.ts';
import { firstNotice } from '../../../../electron/domain/notice/first-notice.ts';
import { noticeSchema } from '../../../../electron/domain/notice/notice.ts';
import { textOfRuby } from '../../../../electron/domain/text/ruby.ts';
import { version1 } from '../support.ts';

const plainOf = (scope: string) => {
  const found = version1.questions.find(({ scopes }) => scopes.some((one) => one === scope));
  return [found?.plain.title ?? '', found?.plain.body ?? ''].map(textOfRuby);
};

describe('the plain words of the first notice', () => {
  it('ask for the same as the ordinary ones', () => {
    expect(plainOf('share:lotas:customer')).toEqual([
      'お客様の情報を、ロータスといっしょに使ってもいいですか。',
      'ロータスに知らせる情報は、名前、性別、住所、電話番号、FAXの番号、メールアドレス、生まれた日、家族のこと、車を買いかえたいかどうかなどの考え、仕事とその種類です。使うのは、私たちの会社と全日本ロータス同友会・株式会社ロータスです。使う目的は、車の整備や販売について調べて数にまとめること、お客様に合う商品やサービスをすすめることと広告、新しいサービスを考えること、私たちの会社の経営へのアドバイスです。リコールのお知らせは、別に聞きます。いつでもやめることができます。',
    ]);
    expect(plainOf('recall:broadleaf')[1]).toContain('広告には使いません。');
    expect(plainOf('use:offers:email')[1]).toContain('メールとSMSでは、株式会社上山オートが広告を送ります。');
  });

  it('are short sentences without respectful turns', () => {
    for (const { plain } of version1.questions) {
      const said = `${textOfRuby(plain.title) ?? ''}${textOfRuby(plain.body) ?? ''}`;
      expect(said).not.toMatch(/いただ|おります|ございま|でしょうか|よろしい|いたし/u);
      for (const sentence of said.split('。').filter((one) => !one.includes('情報は、') && !one.includes('目的は、')))
        expect(sentence.length).toBeLessThanOrEqual(60);
    }
  });

  it('name every item and every purpose of a group', () => {
    for (const { items, code } of version1.itemGroups) {
      const words = automaticQuestion([`share:lotas:${code}`], version1);
      const listed =
        textOfRuby(words?.plain.body ?? '')?.match(/情報は、(?<list>[^。]*)です。/u)?.groups?.['list'] ?? '';
      expect(listed.split('、')).toHaveLength(items.length);
    }
  });

  it('are made for whatever a company or a partner is called', () => {
    for (const name of ['見'.repeat(80), '《見本》｜自動車']) {
      const notice = firstNotice({ ...publishedCompany, name });
      expect(noticeSchema.safeParse(notice).success).toBe(true);
    }
    const partners = version1.partners.map((one) => ({ ...one, name: '見本《み》商会', shortName: '｜見本' }));
    expect(textOfRuby(automaticQuestion(['recall:lotas'], { ...version1, partners })?.plain.title ?? '')).toContain(
      '見本',
    );
  });

  it('are none where they would be too long, rather than leave something out', () => {
    const items = Array.from({ length: 7 }, (_, at) => ({ code: `n${String(at)}`, label: '整備の点検'.repeat(10) }));
    const itemGroups = [{ code: 'n100', label: '全部', shortLabel: '全部', items }];
    expect(automaticQuestion(['share:lotas:n100'], { ...version1, itemGroups })?.plain).toEqual({
      title: '',
      body: '',
    });
  });
});
