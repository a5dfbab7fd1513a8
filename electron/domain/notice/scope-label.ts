import type { Notice } from './notice.ts';
import { parseScope, type ScopeText } from './scope.ts';
import type { CodedList } from './coded-lists.ts';

type Coded = { readonly code: string };

/** The parts of a notice that give scopes their words. */
export type ScopeWords = Pick<Notice, CodedList>;

function find<T extends Coded>(list: readonly T[], code: string): T | undefined {
  return list.find((one) => one.code === code);
}

/** What a scope is about, in the short labels of a notice that mentions it, the wider one first: 整備・車検のご案内, 電話. */
export function scopeLabels(text: ScopeText, notice: ScopeWords): readonly string[] {
  const scope = parseScope(text);
  const partner = (code: string) => find(notice.partners, code)?.shortName ?? code;
  switch (scope.kind) {
    case 'use':
      return [
        find(notice.purposes, scope.purpose)?.shortLabel ?? scope.purpose,
        find(notice.channels, scope.channel)?.shortLabel ?? scope.channel,
      ];
    case 'share':
      return [partner(scope.partner), find(notice.itemGroups, scope.itemGroup)?.shortLabel ?? scope.itemGroup];
    case 'recall':
      return [
        partner(scope.partner),
        notice.sharingPurposes.find(({ isRecall }) => isRecall)?.shortLabel ?? scope.kind,
      ];
    case 'provide':
      return [find(notice.recipients, scope.recipient)?.shortName ?? scope.recipient];
  }
}

/**
 * The last of these labels with the readings that the notice marks in it, for whoever reads a question with its readings: 電話《でんわ》.
 * Without marks where the notice has none.
 */
export function markedScopeLabel(text: ScopeText, notice: ScopeWords): string {
  const scope = parseScope(text);
  const marked = scope.kind === 'use' ? find(notice.channels, scope.channel)?.furigana : undefined;
  return marked || (scopeLabels(text, notice).at(-1) ?? '');
}
