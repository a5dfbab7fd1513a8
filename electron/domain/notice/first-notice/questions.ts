import { automaticQuestion, type QuestionSource } from '../automatic-question.ts';
import type { Notice } from '../notice.ts';
import { formatScope, type ScopeText } from '../scope.ts';
import { furiganaFor } from '../wording/furigana.ts';
import { plainMaintenance, plainOffers } from '../wording/plain-question.ts';
import { maintenance, offers } from './use.ts';

type Question = Notice['questions'][number];

/**
 * The pages of counter mode, in the order they are read: two about notices, answered channel by channel, and for each
 * partner one for every item group and one for recalls, which can be agreed to alone.
 */
export function questions(source: QuestionSource): readonly Question[] {
  return worded(source).map(({ plain, ...question }) => ({ ...question, furigana: furiganaFor(question), plain }));
}

type Worded = Omit<Question, 'furigana'>;

function worded(source: QuestionSource): readonly Worded[] {
  return [
    {
      title: '点検や車検の時期を、ご案内してもよろしいですか。',
      body: '点検や車検の時期、お車の手入れについてお知らせします。ご案内の方法ごとにお選びください。お断りになっても、整備や車検はこれまでどおりお受けします。いつでもやめられます。',
      scopes: useScopes(maintenance.code, source),
      plain: plainMaintenance(),
    },
    {
      title: '商品やサービス、催しを、ご案内してもよろしいですか。',
      body: `お客様のお役に立ちそうな商品やサービス、当社の催しをお知らせします。ご案内の方法ごとにお選びください。メールとSMSでは、${source.contact.name}から広告をお送りします。いつでもやめられます。`,
      scopes: useScopes(offers.code, source),
      plain: plainOffers(source.contact.name),
    },
    ...source.partners.flatMap(({ code: partner }) => [
      ...source.itemGroups.flatMap(({ code }) =>
        asked(formatScope({ kind: 'share', partner, itemGroup: code }), source),
      ),
      ...asked(formatScope({ kind: 'recall', partner }), source),
    ]),
  ];
}

function useScopes(purpose: string, { channels }: QuestionSource): Question['scopes'] {
  return channels.map(({ code }) => formatScope({ kind: 'use', purpose, channel: code }));
}

function asked(scope: ScopeText, source: QuestionSource): readonly Worded[] {
  const words = automaticQuestion([scope], source);
  return words === null ? [] : [{ ...words, scopes: [scope] }];
}
