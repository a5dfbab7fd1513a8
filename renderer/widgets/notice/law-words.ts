import type { LegalGap } from '../../../electron/domain/notice/legal-gaps.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

/** 個人情報保護法第27条第5項第3号、方針7: where the law, and the published policy, speak of it. */
export function lawWords({ law, policySection }: LegalGap, words: Catalogue['notice']['desk']): string {
  const place = [
    words.law[law.law],
    fill(words.article, { number: law.article }),
    law.paragraph === null ? '' : fill(words.paragraph, { number: law.paragraph }),
    law.item === null ? '' : fill(words.item, { number: law.item }),
  ].join('');
  return `${place} / ${fill(words.policy, { section: policySection })}`;
}
