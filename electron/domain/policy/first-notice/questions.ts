import type { Company } from '../company.ts';
import type { Notice } from '../notice.ts';
import { formatScope } from '../scope.ts';
import { itemGroups, partners, sharingPurposes } from './sharing.ts';
import { channels, maintenance, offers } from './use.ts';

type Question = Notice['questions'][number];
type Partner = Notice['partners'][number];

/** What each item group is called when it is read aloud. */
const spoken: Readonly<Record<string, string>> = {
  customer: 'お客様の情報',
  vehicle: 'お車の情報',
  work: '整備の記録',
};

/**
 * The pages of counter mode, in the order they are read: two about notices, answered channel by channel, and for each
 * partner one for every item group and one for recalls, which can be agreed to alone. What stands on a sharing page is put
 * together from the notice's own items and purposes, so that nothing is left out of what is agreed to.
 */
export function questions(company: Company): readonly Question[] {
  return [
    {
      title: '点検や車検の時期を、ご案内してもよろしいですか。',
      body: '点検や車検の時期、お車の手入れについてお知らせします。ご案内の方法ごとにお選びください。お断りになっても、整備や車検はこれまでどおりお受けします。いつでもやめられます。',
      scopes: useScopes(maintenance.code),
    },
    {
      title: '商品やサービス、催しを、ご案内してもよろしいですか。',
      body: `お客様のお役に立ちそうな商品やサービス、当社の催しをお知らせします。ご案内の方法ごとにお選びください。メールとSMSでは、${company.name}から広告をお送りします。いつでもやめられます。`,
      scopes: useScopes(offers.code),
    },
    ...partners.flatMap((partner) => [...sharingQuestions(partner), recallQuestion(partner)]),
  ];
}

function useScopes(purpose: string): Question['scopes'] {
  return channels.map(({ code }) => formatScope({ kind: 'use', purpose, channel: code }));
}

function sharingQuestions(partner: Partner): readonly Question[] {
  const purposes = sharingPurposes.filter(({ isRecall }) => !isRecall).map(({ shortLabel }) => shortLabel);
  return itemGroups.map(({ code, shortLabel, items }) => ({
    title: `${spoken[code] ?? shortLabel}を、${partner.shortName}と共同で使ってもよろしいですか。`,
    body: `共有するのは、${items.map(({ label }) => label).join('、')}です。当社と${partner.name}が、${purposes.join('、')}のために使います。リコールのお知らせは、別におたずねします。いつでもやめられます。`,
    scopes: [formatScope({ kind: 'share', partner: partner.code, itemGroup: code })],
  }));
}

function recallQuestion(partner: Partner): Question {
  return {
    title: `リコールのお知らせのために、お客様とお車の情報を${partner.shortName}と共同で使ってもよろしいですか。`,
    body: `お車がリコールの対象になったとき、お持ちの方にお知らせするためだけに使います。使うのは当社と${partner.name}で、お客様の情報とお車の情報のうち、お知らせに必要なものに限ります。広告には使いません。ほかの共同利用をお断りになった方も、こちらだけお選びになれます。いつでもやめられます。`,
    scopes: [formatScope({ kind: 'recall', partner: partner.code })],
  };
}
