import type { Notice } from '../notice.ts';
import { parseScope, type ScopeText } from '../scope.ts';

/**
 * Whether an agreement to a scope, given when one notice was shown, still covers what another asks for under the same scope
 * (ledger.md, rules 4 and 9). It does not where the other goes further or says something else: another purpose or channel,
 * another partner, items or purposes of sharing that were not among those agreed to. Then the answer is 再確認要. Less than was
 * agreed to is covered, and so are other blanks, widths and punctuation marks.
 */
export function stillCovers(scope: ScopeText, agreed: Notice, now: Notice): boolean {
  const before = meaningOf(scope, agreed);
  const after = meaningOf(scope, now);
  if (before === null || after === null) return false;
  return before.what === after.what && [...after.extent].every((part) => before.extent.has(part));
}

/** What an agreement is about: what must stay the same, and what must not grow. */
interface Meaning {
  readonly what: string;
  readonly extent: ReadonlySet<string>;
}

/** Null where the notice does not have what the scope names. */
function meaningOf(text: ScopeText, notice: Notice): Meaning | null {
  const scope = parseScope(text);
  switch (scope.kind) {
    case 'use': {
      const purpose = find(notice.purposes, scope.purpose);
      const channel = find(notice.channels, scope.channel);
      return purpose && channel && meaning([purpose.label, purpose.sentence, channel.label], []);
    }
    case 'share': {
      const partner = find(notice.partners, scope.partner);
      const group = find(notice.itemGroups, scope.itemGroup);
      const purposes = notice.sharingPurposes.filter(({ isRecall }) => !isRecall).map(({ label }) => `for ${label}`);
      return partner && group && meaning([partner.name], [...group.items.map(({ label }) => label), ...purposes]);
    }
    case 'recall': {
      const partner = find(notice.partners, scope.partner);
      const recall = notice.sharingPurposes.find(({ isRecall }) => isRecall);
      return partner && recall ? meaning([partner.name, recall.label], []) : null;
    }
    case 'provide': {
      const recipient = find(notice.recipients, scope.recipient);
      return recipient && meaning([recipient.name, recipient.provided], []);
    }
  }
}

function meaning(what: readonly string[], extent: readonly string[]): Meaning {
  return { what: what.map(bare).join('\n'), extent: new Set(extent.map(bare)) };
}

/** The letters of a text, whatever their width and whatever stands between them. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{P}\p{Z}]/gu, '');
}

function find<T extends { readonly code: string }>(list: readonly T[], code: string): T | null {
  return list.find((one) => one.code === code) ?? null;
}
