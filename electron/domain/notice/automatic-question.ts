import { isAdvertising } from './advertising.ts';
import { maxQuestionBody } from './notice-parts.ts';
import type { NoticeParts } from './notice-parts.ts';
import { parseScope, type Scope, type ScopeText } from './scope.ts';
import type { CodedList } from './coded-lists.ts';
import { plainProvision, plainRecall, plainSharing, plainUse, type PlainWords } from './wording/plain-question.ts';

/** What a question says, without the scopes that its answer decides. */
export interface QuestionWords {
  readonly title: string;
  readonly body: string;
  readonly plain: PlainWords;
}

/** The parts of a notice from which questions are put together. */
export type QuestionSource = Pick<NoticeParts, CodedList | 'contact'>;

/** What each item group of the published policy is called when it is read aloud. */
const spoken: Readonly<Record<string, string>> = {
  customer: 'お客様の情報',
  vehicle: 'お車の情報',
  work: '整備の記録',
};

/**
 * The words that ask about these scopes, put together from the notice's own, so that nothing is left out of what is agreed
 * to: one purpose with its channels, one partner with one group of items, one partner's recalls, or one third party. Null for
 * any other company of scopes, and where the notice does not have what they name: a person has to write that.
 */
export function automaticQuestion(scopes: readonly ScopeText[], source: QuestionSource): QuestionWords | null {
  const [first, ...others] = scopes.map(parseScope);
  if (first === undefined) return null;
  if (first.kind === 'use') {
    const channels = [first, ...others].flatMap((scope) =>
      scope.kind === 'use' && scope.purpose === first.purpose ? [scope.channel] : [],
    );
    return channels.length === scopes.length ? useQuestion(first.purpose, channels, source) : null;
  }
  if (others.length > 0) return null;
  return first.kind === 'provide' ? provisionQuestion(first.recipient, source) : sharingQuestion(first, source);
}

function useQuestion(purpose: string, channels: readonly string[], source: QuestionSource): QuestionWords | null {
  const found = find(source.purposes, purpose);
  if (found === null) return null;
  // Consent is given to a sender (特定電子メール法3条1項1号), and so the question names the one who sends.
  const sent = source.channels.filter(({ code }) => ['email', 'sms'].includes(code) && channels.includes(code));
  const isSent = sent.length > 0 && isAdvertising(purpose, source);
  const ways = sent.map(({ shortLabel }) => shortLabel).join('と');
  const sender = isSent ? `${ways}では、${source.contact.name}から広告をお送りします。` : '';
  return {
    title: `${found.shortLabel}のために、お客様の情報を使ってもよろしいですか。`,
    body: `${found.sentence}方法ごとにお選びください。${sender}お断りになっても、整備や車検はこれまでどおりお受けします。いつでもやめられます。`,
    plain: plainUse(found, isSent ? { ways, name: source.contact.name } : null),
  };
}

function sharingQuestion(
  scope: Extract<Scope, { readonly partner: string }>,
  source: QuestionSource,
): QuestionWords | null {
  const partner = find(source.partners, scope.partner);
  if (partner === null) return null;
  if (scope.kind === 'recall') {
    return {
      title: `リコールのお知らせのために、お客様とお車の情報を${partner.shortName}と共同で使ってもよろしいですか。`,
      body: `お車がリコールの対象になったとき、お持ちの方にお知らせするためだけに使います。使うのは当社と${partner.name}で、お客様の情報とお車の情報のうち、お知らせに必要なものに限ります。広告には使いません。ほかの共同利用をお断りになった方も、こちらだけお選びになれます。いつでもやめられます。`,
      plain: plainRecall(partner),
    };
  }
  const group = find(source.itemGroups, scope.itemGroup);
  if (group === null) return null;
  const purposes = source.sharingPurposes.filter(({ isRecall }) => !isRecall).map(({ shortLabel }) => shortLabel);
  const hasRecall = source.sharingPurposes.some(({ isRecall }) => isRecall);
  const body = (items: string) =>
    `共有するのは、${items}です。当社と${partner.name}が、${purposes.join('、')}のために使います。${hasRecall ? 'リコールのお知らせは、別におたずねします。' : ''}いつでもやめられます。`;
  const asked = spoken[group.code] ?? group.shortLabel;
  const labels = group.items.map(({ label }) => label);
  const whole = body(labels.join('、'));
  // More items than fit on the page are read in the notice itself.
  const isWhole = whole.length <= maxQuestionBody;
  const inNotice = `「${group.label}」の${String(group.items.length)}項目（通知に記載）`;
  return {
    title: `${asked}を、${partner.shortName}と共同で使ってもよろしいですか。`,
    body: isWhole ? whole : body(inNotice),
    plain: plainSharing({ group: asked, items: isWhole ? labels : [inNotice], purposes, partner, hasRecall }),
  };
}

function provisionQuestion(recipient: string, source: QuestionSource): QuestionWords | null {
  const found = find(source.recipients, recipient);
  if (found === null) return null;
  return {
    title: `${found.shortName}に、お客様の情報を渡してもよろしいですか。`,
    body: `お渡しする先は、${found.name}です。お渡しするのは、${found.provided}です。お断りになっても、整備や車検はこれまでどおりお受けします。いつでもやめられます。`,
    plain: plainProvision(found),
  };
}

function find<T extends { readonly code: string }>(list: readonly T[], code: string): T | null {
  return list.find((one) => one.code === code) ?? null;
}
