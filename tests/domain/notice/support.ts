import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';

/** Version 1 as the set-up wizard proposes it. */
export const version1: Notice = firstNotice(publishedCompany);

/** Version 1 as it was while nothing in it had readings, and questions no plain words. */
export const ordinaryVersion1: Notice = {
  ...version1,
  channels: version1.channels.map((channel) => ({ ...channel, furigana: '' })),
  questions: version1.questions.map((question) => ({
    ...question,
    furigana: { title: '', body: '' },
    plain: { title: '', body: '' },
  })),
};

/** The same as it was stored while it did not name all ways of disclosure. */
export const storedVersion1: Notice = {
  ...ordinaryVersion1,
  rights: {
    ...version1.rights,
    procedure:
      'ご来店、電話、郵便、メールのいずれかでお申し出ください。受付票をお渡しし、ご本人であることを確認してから、遅滞なくお答えします（2週間以内を目安とします）。開示の方法は、書面、電子データなどからお選びいただき、難しいときはその旨をお伝えして書面でお渡しします。確認書類は種類と確認した日だけを記録し、番号は控えません。',
  },
};

/** Version 1 with everything filled in that the policy leaves open. */
export const completeNotice: Notice = {
  ...version1,
  partners: version1.partners.map((partner) => ({
    ...partner,
    address: '東京都千代田区一番町1',
    representative: '見本 太郎',
    about: `${partner.about}会員の各社は含みません。`,
  })),
  responsibleParty: {
    name: '株式会社上山オート',
    address: '山形県上山市高松字北谷地300-2',
    representative: '齋藤 利孝',
  },
  purposes: [
    ...version1.purposes,
    {
      code: 'office',
      label: '代金のご請求と記録の保存',
      shortLabel: 'ご請求・記録',
      sentence: '代金のご請求、法令で定められた記録の作成と保存、お問い合わせやお申し出への対応のために使います。',
      isAdvertising: false,
    },
  ],
  complaints: { ...version1.complaints, officer: '見本 花子' },
};

/** Every text in a value, keys left out. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
