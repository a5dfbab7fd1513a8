import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { partnerRows } from '../consent/choice-grid.ts';
import type { Target } from './side-counts.ts';

/** What is shared with a partner, row by row in the order of the notice, and how many customers stand how with it. */
export function partnerTargets(
  notice: Notice,
  partner: string,
  targets: readonly Target[],
): readonly { readonly label: string; readonly target: Target }[] {
  const byScope = new Map(targets.map((target) => [target.scope, target]));
  return partnerRows(notice).flatMap(({ label, scope }) => {
    const target = byScope.get(scope(partner));
    return target === undefined ? [] : [{ label, target }];
  });
}
