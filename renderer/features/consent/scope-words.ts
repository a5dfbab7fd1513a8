import type { Notice } from '../../../electron/domain/policy/notice.ts';
import { parseScope, type ScopeText } from '../../../electron/domain/policy/scope.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { fill } from '../../text/fill.ts';

type Coded = { readonly code: string };

function find<T extends Coded>(list: readonly T[], code: string): T | undefined {
  return list.find((one) => one.code === code);
}

/** What a scope is about, in the words of the notice: 整備・車検のご案内 電話. The bare code where the notice has no words. */
export function scopeWords(text: ScopeText, notice: Notice, { group }: Catalogue['consent']): string {
  const scope = parseScope(text);
  const partner = (code: string) => find(notice.partners, code)?.shortName ?? code;
  switch (scope.kind) {
    case 'use': {
      const purpose = find(notice.purposes, scope.purpose)?.shortLabel ?? scope.purpose;
      return `${purpose} ${find(notice.channels, scope.channel)?.shortLabel ?? scope.channel}`;
    }
    case 'share': {
      const items = find(notice.itemGroups, scope.itemGroup)?.shortLabel ?? scope.itemGroup;
      return `${fill(group.share, { partner: partner(scope.partner) })} ${items}`;
    }
    case 'recall': {
      const recall = notice.sharingPurposes.find(({ isRecall }) => isRecall)?.shortLabel ?? scope.kind;
      return `${fill(group.recall, { partner: partner(scope.partner) })} ${recall}`;
    }
    case 'provide': {
      const recipient = find(notice.recipients, scope.recipient)?.shortName ?? scope.recipient;
      return fill(group.provide, { recipient });
    }
  }
}
