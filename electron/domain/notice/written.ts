import type { z } from 'zod';
import { findRefusedCharacter } from '../text/refused-characters.ts';
import { companySchema } from './company.ts';
import { noticeSchema } from './notice.ts';

/** Every text in a value, with the way to it. */
function* textsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<readonly [readonly PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* textsIn(item, [...path, at]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, [...path, key]);
}

/** The message of a text that another PC or a paper could not show. */
export const unreadable = 'unreadable';

const nameOf = (path: readonly PropertyKey[] = []) => path.map(String).join('.');

function refuseUnreadable({ value, issues }: z.core.ParsePayload): void {
  // What its form refuses already is said once.
  const refused = new Set(issues.map(({ path }) => nameOf(path)));
  for (const [path, text] of textsIn(value)) {
    if (findRefusedCharacter(text) !== null && !refused.has(nameOf(path)))
      issues.push({ code: 'custom', message: unreadable, input: text, path: [...path] });
  }
}

/**
 * A notice as it is written now. Besides its form: no 外字, which only the PC shows on which it was drawn, and nothing damaged. A notice
 * that is stored may hold them, and is read all the same.
 */
export const writtenNoticeSchema = noticeSchema.check(refuseUnreadable);

/** The company block as it is written now; as `writtenNoticeSchema`. */
export const writtenCompanySchema = companySchema.check(refuseUnreadable);
