import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { scopeLabels } from '../../../electron/domain/notice/scope-label.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { scopePhrase } from '../../text/scope-phrase.ts';

/** What a scope is about, in the words of the notice: 整備・車検のご案内 電話. The bare code where the notice has no words. */
export function scopeWords(text: ScopeText, notice: Notice, { group }: Catalogue['consent']): string {
  return scopePhrase(text, scopeLabels(text, notice), group).join(' ');
}
