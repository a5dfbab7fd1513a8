import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { parseScope, type ScopeText } from '../../../electron/domain/notice/scope.ts';

/** The group of a purpose, by whatever channel. */
export const purposeGroup = (code: string) => `use ${code}`;

/** The group of joint use with a partner. */
export const partnerGroup = (code: string) => `partner ${code}`;

/** The group of all third parties. */
export const recipientGroup = 'recipients';

/** For what the choice is answered together with others. */
export function groupOf(scope: ScopeText): string {
  const parsed = parseScope(scope);
  switch (parsed.kind) {
    case 'use':
      return purposeGroup(parsed.purpose);
    case 'share':
    case 'recall':
      return partnerGroup(parsed.partner);
    case 'provide':
      return recipientGroup;
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
