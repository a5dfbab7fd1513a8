import type { Output } from '../../../../electron/contract/table.ts';
import { isStop } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { parseScope, type Scope } from '../../../../electron/domain/notice/scope.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';

type State = Output<'consent.state'>[number];
type Words = Catalogue['customers']['screen'];
type Of<K extends Scope['kind']> = Extract<Scope, { readonly kind: K }>;

/** What was stopped, and everything that the notice offers to be stopped. */
interface Sides<S> {
  readonly stopped: readonly S[];
  readonly offered: readonly S[];
}

/** Where this many badges would say nothing but "all", one says it. */
const fewest = 2;

function byCode<T extends { readonly code: string }>(list: readonly T[], code: string): T | undefined {
  return list.find((one) => one.code === code);
}

function pick<S extends Scope>(scopes: readonly Scope[], isOf: (scope: Scope) => scope is S): readonly S[] {
  return scopes.filter(isOf);
}

/** 商品のご案内 電話・メール停止, or すべて停止 where no channel is left; one badge for a purpose. */
function purposeBadges({ stopped, offered }: Sides<Of<'use'>>, notice: Notice, words: Words): readonly string[] {
  const purposes = [...new Set(stopped.map(({ purpose }) => purpose))];
  if (purposes.length >= fewest && stopped.length >= offered.length) return [words.everyUse];
  return purposes.map((purpose) => {
    const codes = stopped.filter((scope) => scope.purpose === purpose).map(({ channel }) => channel);
    const all = offered.filter((scope) => scope.purpose === purpose);
    const names = notice.channels.filter(({ code }) => codes.includes(code)).map(({ shortLabel }) => shortLabel);
    const isAll = all.length > 0 && codes.length >= all.length;
    return fill(words.useStop, {
      purpose: byCode(notice.purposes, purpose)?.shortLabel ?? purpose,
      channels: isAll ? words.allChannels : names.join('・'),
    });
  });
}

/** ブロードリーフ 共有・リコール停止; one badge for a partner. */
function shareBadges(
  { stopped, offered }: Sides<Of<'share'> | Of<'recall'>>,
  notice: Notice,
  words: Words,
): readonly string[] {
  const partners = [...new Set(stopped.map(({ partner }) => partner))];
  if (partners.length >= fewest && stopped.length >= offered.length) return [words.everyShare];
  return partners.map((partner) => {
    const kinds = (['share', 'recall'] as const).filter((kind) =>
      stopped.some((scope) => scope.partner === partner && scope.kind === kind),
    );
    return fill(words.shareStop, {
      partner: byCode(notice.partners, partner)?.shortName ?? partner,
      kinds: kinds.map((kind) => words[kind]).join('・'),
    });
  });
}

const isUse = (scope: Scope): scope is Of<'use'> => scope.kind === 'use';
const isShare = (scope: Scope): scope is Of<'share'> | Of<'recall'> =>
  scope.kind === 'share' || scope.kind === 'recall';
const isProvide = (scope: Scope): scope is Of<'provide'> => scope.kind === 'provide';

/** What must not be done any more, in as few badges as it takes. */
export function stopBadges(state: readonly State[], notice: Notice, words: Words): readonly string[] {
  const stopped = state.filter(({ answer }) => isStop(answer)).map(({ scope }) => parseScope(scope));
  const offered = notice.scopes.map(({ scope }) => parseScope(scope));
  return [
    ...purposeBadges({ stopped: pick(stopped, isUse), offered: pick(offered, isUse) }, notice, words),
    ...shareBadges({ stopped: pick(stopped, isShare), offered: pick(offered, isShare) }, notice, words),
    ...pick(stopped, isProvide).map(({ recipient }) =>
      fill(words.provideStop, { recipient: byCode(notice.recipients, recipient)?.shortName ?? recipient }),
    ),
  ];
}
