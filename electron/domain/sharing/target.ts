import type { Notice } from '../notice/notice.ts';
import { parseScope, type Scope, type ScopeText } from '../notice/scope.ts';

/** Something that one partner may be given under a notice: a group of items, or word of a recall. */
export interface SharingTarget {
  readonly scope: ScopeText;
  /** What is shared belongs to cars: those of which the customer is not both owner and user are left out. */
  readonly isAboutCars: boolean;
  /** The group names the family's data, which are other people's. */
  readonly hasFamilyItem: boolean;
}

/** The group of the customer's own items (policy 7(2)①). */
const ownItems = 'customer';

/** 家族情報 of policy 7(2)①. */
const familyItem = 'family';

/**
 * Everything that the partners of a notice may be given, partner by partner. Every group of items but the customer's own is
 * taken for the cars', so that one added later does not slip through. A recall is not: whoever drives a car must hear that
 * its brakes may fail, whoever owns it.
 */
export function sharingTargets(notice: Notice): readonly SharingTarget[] {
  return notice.scopes.flatMap(({ scope: text }) => {
    const scope = parseScope(text);
    if (!isJointUse(scope)) return [];
    const group = scope.kind === 'share' ? notice.itemGroups.find(({ code }) => code === scope.itemGroup) : undefined;
    return [
      {
        scope: text,
        isAboutCars: scope.kind === 'share' && scope.itemGroup !== ownItems,
        hasFamilyItem: group?.items.some(({ code }) => code === familyItem) ?? false,
      },
    ];
  });
}

function isJointUse(scope: Scope): scope is Extract<Scope, { readonly partner: string }> {
  return scope.kind === 'share' || scope.kind === 'recall';
}
