import { automaticQuestion } from '../automatic-question.ts';
import { formatScope, parseScope, type ScopeText } from '../scope.ts';
import { furiganaFor, noFurigana } from '../wording/furigana.ts';
import type { NoticeDraft } from './notice-draft.ts';

type Question = NoticeDraft['questions'][number];

/** Everything that a draft could let its reader choose, in the order in which it is asked. */
export function possibleScopes(draft: NoticeDraft): readonly ScopeText[] {
  const { purposes, channels, partners, itemGroups, sharingPurposes, recipients } = draft;
  const hasRecall = sharingPurposes.some(({ isRecall }) => isRecall);
  return [
    ...purposes.flatMap((purpose) =>
      channels.map((channel) => formatScope({ kind: 'use', purpose: purpose.code, channel: channel.code })),
    ),
    ...partners.flatMap(({ code: partner }) => [
      ...itemGroups.map(({ code }) => formatScope({ kind: 'share', partner, itemGroup: code })),
      ...(hasRecall ? [formatScope({ kind: 'recall', partner })] : []),
    ]),
    ...recipients.map(({ code }) => formatScope({ kind: 'provide', recipient: code })),
  ];
}

/**
 * A draft after a change, with everything in step again: what a new purpose, channel, partner, group or third party opens is
 * offered, on consent, and asked about; what is gone is neither. A choice that was left out on purpose stays left out.
 * Questions whose words nobody has written by hand follow the words of the notice.
 */
export function fitDraft(before: NoticeDraft, after: NoticeDraft): NoticeDraft {
  const could = new Set(possibleScopes(before));
  const present = new Map(after.scopes.map((one) => [one.scope, one]));
  const scopes = possibleScopes(after)
    .filter((scope) => present.has(scope) || !could.has(scope))
    .map((scope) => present.get(scope) ?? { scope, basis: 'consent' as const, reason: '' });
  const offered = scopes.map(({ scope }) => scope);
  return { ...after, scopes, questions: fitQuestions(after, offered) };
}

function fitQuestions(draft: NoticeDraft, offered: readonly ScopeText[]): readonly Question[] {
  const rank = new Map(offered.map((scope, at) => [scope, at]));
  const rankOf = (scope: ScopeText) => rank.get(scope) ?? offered.length;
  const inOrder = (scopes: readonly ScopeText[]) => scopes.toSorted((a, b) => rankOf(a) - rankOf(b));
  const kept = draft.questions
    .map((question) => ({ ...question, scopes: question.scopes.filter((scope) => rank.has(scope)) }))
    .filter(({ scopes }) => scopes.length > 0);
  const asked = new Set(kept.flatMap(({ scopes }) => scopes));
  const missing = Map.groupBy(
    offered.filter((scope) => !asked.has(scope)),
    topicOf,
  );
  const joined = kept.map((question): Question => {
    const topics = new Set(question.scopes.map(topicOf));
    const [topic = ''] = topics;
    const more = topics.size === 1 ? (missing.get(topic) ?? []) : [];
    if (more.length > 0) missing.delete(topic);
    return { ...question, scopes: inOrder([...question.scopes, ...more]) };
  });
  const all = [...missing.values()].reduce<readonly Question[]>((list, scopes) => {
    const [first] = scopes;
    const later = list.findIndex((one) => first !== undefined && rankOf(one.scopes[0] ?? first) > rankOf(first));
    return list.toSpliced(later < 0 ? list.length : later, 0, blankQuestion(scopes));
  }, joined);
  return all.map((question) => withAutomaticWords(question, draft));
}

function blankQuestion(scopes: readonly ScopeText[]): Question {
  return { title: '', body: '', scopes, furigana: noFurigana, plain: { title: '', body: '' }, isAutomatic: true };
}

/** A question whose words follow the notice, with the words that follow from it now; readings written by hand stay above theirs. */
function withAutomaticWords(question: Question, draft: NoticeDraft): Question {
  const words = question.isAutomatic ? automaticQuestion(question.scopes, draft) : null;
  if (words === null) return question;
  const isSame = words.title === question.title && words.body === question.body;
  return { ...question, ...words, furigana: isSame ? question.furigana : furiganaFor(words, question.furigana) };
}

/** What is asked on one page: a purpose with all its channels, and everything else by itself. */
function topicOf(text: ScopeText): string {
  const scope = parseScope(text);
  return scope.kind === 'use' ? `use:${scope.purpose}` : text;
}
