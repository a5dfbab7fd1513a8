import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { parseScope, type ScopeText } from '../../../electron/domain/notice/scope.ts';

/** What one answer is given for at once: a purpose in every way, joint use with one partner, all third parties. */
export function groupOf(scope: ScopeText): string {
  const parsed = parseScope(scope);
  switch (parsed.kind) {
    case 'use':
      return `use ${parsed.purpose}`;
    case 'share':
    case 'recall':
      return `partner ${parsed.partner}`;
    case 'provide':
      return 'recipients';
  }
}

/** The choices of a group, in the order of the notice. */
export function scopesOfGroup(notice: Pick<Notice, 'scopes'>, group: string): readonly ScopeText[] {
  return notice.scopes.map(({ scope }) => scope).filter((scope) => groupOf(scope) === group);
}

/** The first choice of the group after this one's, in the order in which they are read; null after the last. */
export function nextGroup(order: readonly ScopeText[], from: ScopeText): ScopeText | null {
  const groups = [...new Set(order.map(groupOf))];
  const next = groups[groups.indexOf(groupOf(from)) + 1];
  return order.find((scope) => groupOf(scope) === next) ?? null;
}
