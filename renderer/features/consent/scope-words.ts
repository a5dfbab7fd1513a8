import type { Notice } from '../../../electron/domain/policy/notice.ts';
import { scopeLabels } from '../../../electron/domain/policy/scope-label.ts';
import { parseScope, type ScopeText } from '../../../electron/domain/policy/scope.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { fill } from '../../text/fill.ts';

/** What a scope is about, in the words of the notice: 整備・車検のご案内 電話. The bare code where the notice has no words. */
export function scopeWords(text: ScopeText, notice: Notice, { group }: Catalogue['consent']): string {
  const [wider = '', narrower = ''] = scopeLabels(text, notice);
  switch (parseScope(text).kind) {
    case 'use':
      return `${wider} ${narrower}`;
    case 'share':
      return `${fill(group.share, { partner: wider })} ${narrower}`;
    case 'recall':
      return `${fill(group.recall, { partner: wider })} ${narrower}`;
    case 'provide':
      return fill(group.provide, { recipient: wider });
  }
}
