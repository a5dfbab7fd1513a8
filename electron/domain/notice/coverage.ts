import type { Notice } from './notice.ts';
import { parseScope, type ScopeText } from './scope.ts';

/**
 * Whether an agreement that was given under one version of the notice covers all that another asks for (consent rules 4
 * and 9). A version that asks for less is covered; one that asks for more, or in other words, is not: whoever agreed is
 * 再確認要 then. Addresses and representatives are no part of
 * it, and neither is who answers for the data: of a change of that people are told and not asked (Art. 27(6)).
 */
export function covers(given: Notice, asked: Notice, scope: ScopeText): boolean {
  const said = meaningOf(scope, given);
  return [...meaningOf(scope, asked)].every((words) => said.has(words));
}

/** Everything that a notice says a yes to this scope allows, each in the notice's own words. */
function meaningOf(text: ScopeText, notice: Notice): ReadonlySet<string> {
  const scope = parseScope(text);
  switch (scope.kind) {
    case 'use':
      return new Set([
        ...coded(notice.purposes, scope.purpose).flatMap(({ sentence, isAdvertising }) => [
          `for ${sentence}`,
          ...(isAdvertising ? ['as advertising'] : []),
        ]),
        ...coded(notice.channels, scope.channel).map(({ label }) => `by ${label}`),
      ]);
    case 'share':
      return new Set([
        ...coded(notice.partners, scope.partner).map(({ name }) => `with ${name}`),
        ...coded(notice.itemGroups, scope.itemGroup).flatMap(({ items }) => items.map(({ label }) => `of ${label}`)),
        ...sharedFor(notice, false),
      ]);
    case 'recall':
      return new Set([
        ...coded(notice.partners, scope.partner).map(({ name }) => `with ${name}`),
        ...sharedFor(notice, true),
      ]);
    case 'provide':
      return new Set(
        coded(notice.recipients, scope.recipient).flatMap(({ name, provided }) => [`to ${name}`, `of ${provided}`]),
      );
  }
}

function sharedFor({ sharingPurposes }: Notice, isRecall: boolean): readonly string[] {
  return sharingPurposes.filter((purpose) => purpose.isRecall === isRecall).map(({ label }) => `for ${label}`);
}

function coded<T extends { readonly code: string }>(list: readonly T[], code: string): readonly T[] {
  return list.filter((one) => one.code === code);
}
