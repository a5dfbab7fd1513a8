import { parseScope, type ScopeText } from '../../electron/domain/notice/scope.ts';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { fill } from '../../electron/words/fill.ts';

/** How partners and recipients are spoken of. */
export type GroupWords = Catalogue['consent']['group'];

/** The labels of a scope with the wider one in a phrase: ロータスとの共同利用, お客様の情報. */
export function scopePhrase(
  scope: ScopeText,
  [wider = '', ...narrower]: readonly string[],
  group: GroupWords,
): readonly string[] {
  switch (parseScope(scope).kind) {
    case 'use':
      return [wider, ...narrower];
    case 'share':
      return [fill(group.share, { partner: wider }), ...narrower];
    case 'recall':
      return [fill(group.recall, { partner: wider }), ...narrower];
    case 'provide':
      return [fill(group.provide, { recipient: wider })];
  }
}
