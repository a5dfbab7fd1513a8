import { noticeDraftSchema, type NoticeDraft } from './notice-draft.ts';

/** Between two of these nothing is needed where a line ended; between others a blank is. */
const western = /[!-~]/;

/**
 * One line of what was typed or pasted: the breaks of its lines go, as do blanks at its ends. Nothing else is touched, so that
 * what cannot be shown is refused and not quietly left out.
 */
export function oneLine(typed: string): string {
  return typed
    .split(/[\t ]*(?:\r\n|\r|\n)\s*/)
    .reduce((line, next) => line + (western.test(line.slice(-1)) && western.test(next.slice(0, 1)) ? ' ' : '') + next)
    .trim();
}

/** The draft as it is registered: every text one line, and no rows without a word where a row is nothing but its words. */
export function tidyDraft(draft: NoticeDraft): NoticeDraft {
  const { rights, promises, safetyMeasures } = draft;
  const tidy = {
    ...draft,
    rights: { ...rights, identityDocuments: filled(rights.identityDocuments) },
    promises: filled(promises),
    safetyMeasures: filled(safetyMeasures),
  };
  return noticeDraftSchema.parse(onOneLine(tidy));
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => oneLine(line) !== '');
}

/** The same value with every text in it on one line; codes and scopes are on one already. */
function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onOneLine(inner)]));
}
