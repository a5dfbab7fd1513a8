import { needsConsent } from './basis.ts';
import type { NoticeParts } from './notice-parts.ts';
import { parseScope, type Scope, type ScopeText } from './scope.ts';
import { repeatedAt } from './shapes.ts';
import { codedLists } from './coded-lists.ts';
import { textOfRuby } from '../text/ruby.ts';

/** What can be wrong between the parts of a notice. */
type NoticeFaultCode =
  /** The same code, scope or question twice. */
  | 'duplicate'
  /** A scope names a purpose, channel, partner, item group, recipient or recall purpose that the notice does not have. */
  | 'undeclared'
  /** Basis `notice` where only consent will do. */
  | 'consent_required'
  /** A scope that no question of counter mode asks about. */
  | 'unasked'
  /** Joint use that is not for recalls, and no purpose that says what for (Art. 27(5)(iii)). */
  | 'purposeless'
  /** Marks of readings that do not fit together, or a reading that is no kana. */
  | 'marks'
  /** The text under the readings is not that of the question or of the name: readings never change what is asked. */
  | 'other_text'
  /** More than one recall purpose: `recall:<partner>` would not say which. */
  | 'recall_ambiguous';

/** The faults of what is marked with readings. */
export const markFaults = ['marks', 'other_text'] as const satisfies readonly NoticeFaultCode[];

/** A fault and where it stands in the notice. */
export interface NoticeFault {
  readonly code: NoticeFaultCode;
  readonly path: readonly (string | number)[];
}

/** Everything that does not fit together in a notice whose parts are right each for itself. */
export function noticeFaults(notice: NoticeParts): readonly NoticeFault[] {
  return [...readingFaults(notice), ...purposeFaults(notice)];
}

/** What keeps a notice of an older form from being read. What was registered before joint use had to have a purpose is read. */
export function readingFaults(notice: NoticeParts): readonly NoticeFault[] {
  return [
    ...repeatedCodes(notice),
    ...scopeFaults(notice),
    ...questionFaults(notice),
    ...recallFaults(notice),
    ...wordingFaults(notice),
  ];
}

function purposeFaults({ scopes, sharingPurposes }: NoticeParts): readonly NoticeFault[] {
  const isShared = scopes.some(({ scope }) => parseScope(scope).kind === 'share');
  return isShared && sharingPurposes.every(({ isRecall }) => isRecall)
    ? [{ code: 'purposeless', path: ['sharingPurposes'] }]
    : [];
}

function repeatedCodes(notice: NoticeParts): readonly NoticeFault[] {
  const items = notice.itemGroups.flatMap((group, at) =>
    group.items.map(({ code }, index) => ({ code, path: ['itemGroups', at, 'items', index, 'code'] })),
  );
  return [
    ...codedLists.flatMap((name) =>
      repeatedAt<{ readonly code: string }>(notice[name], ({ code }) => code).map((index) =>
        duplicate([name, index, 'code']),
      ),
    ),
    ...repeatedAt(items, ({ code }) => code).map((index) => duplicate(items[index]?.path ?? [])),
    ...repeatedAt(notice.scopes, ({ scope }) => scope).map((index) => duplicate(['scopes', index, 'scope'])),
  ];
}

function scopeFaults(notice: NoticeParts): readonly NoticeFault[] {
  return notice.scopes.flatMap(({ scope: text, basis }, index): readonly NoticeFault[] => {
    const scope = parseScope(text);
    if (!isDeclared(scope, notice)) return [{ code: 'undeclared', path: ['scopes', index, 'scope'] }];
    if (basis === 'notice' && needsConsent(scope, notice)) {
      return [{ code: 'consent_required', path: ['scopes', index, 'basis'] }];
    }
    return [];
  });
}

function isDeclared(scope: Scope, notice: NoticeParts): boolean {
  switch (scope.kind) {
    case 'use':
      return has(notice.purposes, scope.purpose) && has(notice.channels, scope.channel);
    case 'share':
      return has(notice.partners, scope.partner) && has(notice.itemGroups, scope.itemGroup);
    case 'recall':
      return has(notice.partners, scope.partner) && notice.sharingPurposes.some(({ isRecall }) => isRecall);
    case 'provide':
      return has(notice.recipients, scope.recipient);
  }
}

/** Counter mode asks about every scope once: what is never asked would stay 未確認 for ever. */
function questionFaults(notice: NoticeParts): readonly NoticeFault[] {
  const declared = new Set<ScopeText>(notice.scopes.map(({ scope }) => scope));
  const asked = notice.questions.flatMap(({ scopes }, at) =>
    scopes.map((scope, index) => ({ scope, path: ['questions', at, 'scopes', index] })),
  );
  const isAsked = new Set<ScopeText>(asked.map(({ scope }) => scope));
  return [
    ...asked.filter(({ scope }) => !declared.has(scope)).map(({ path }) => ({ code: 'undeclared', path }) as const),
    ...repeatedAt(asked, ({ scope }) => scope).map((index) => duplicate(asked[index]?.path ?? [])),
    ...notice.scopes.flatMap(({ scope }, index) =>
      isAsked.has(scope) ? [] : [{ code: 'unasked', path: ['scopes', index, 'scope'] } as const],
    ),
  ];
}

const texts = ['title', 'body'] as const;

/** What stands above a text never changes it; plain words carry readings of their own. */
function wordingFaults({ channels, questions }: NoticeParts): readonly NoticeFault[] {
  return [
    ...channels.flatMap(({ furigana, shortLabel }, at) =>
      markedFaults(furigana, shortLabel, ['channels', at, 'furigana']),
    ),
    ...questions.flatMap(({ furigana, plain, ...words }, at) =>
      texts.flatMap((part): readonly NoticeFault[] => [
        ...markedFaults(furigana[part], words[part], ['questions', at, 'furigana', part]),
        ...(textOfRuby(plain[part]) === null
          ? [{ code: 'marks', path: ['questions', at, 'plain', part] } as const]
          : []),
      ]),
    ),
  ];
}

/** What is wrong with the readings of a text; blank ones are none. */
function markedFaults(marked: string, text: string, path: NoticeFault['path']): readonly NoticeFault[] {
  if (marked === '') return [];
  const read = textOfRuby(marked);
  if (read === null) return [{ code: 'marks', path }];
  return read === text ? [] : [{ code: 'other_text', path }];
}

function recallFaults(notice: NoticeParts): readonly NoticeFault[] {
  const recalls = notice.sharingPurposes.flatMap(({ isRecall }, index) => (isRecall ? [index] : []));
  return recalls.slice(1).map((index) => ({ code: 'recall_ambiguous', path: ['sharingPurposes', index, 'isRecall'] }));
}

function has(declared: readonly { readonly code: string }[], code: string): boolean {
  return declared.some((one) => one.code === code);
}

function duplicate(path: readonly (string | number)[]): NoticeFault {
  return { code: 'duplicate', path };
}
