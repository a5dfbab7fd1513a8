import type { DraftFault } from '../../../../electron/domain/notice/drafting/draft-faults.ts';
import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { companyFields } from '../../../widgets/company-fields/company-fields.ts';
import { sectionOf } from './sections.ts';

/** What is wrong at a place of a draft and what to do, in the words of the shop. */
export function faultWords(
  { path, code, most }: DraftFault,
  draft: NoticeDraft,
  { notice, setup }: Pick<Catalogue, 'notice' | 'setup'>,
): string {
  const { fault: words, sections } = notice.write;
  const inContact = path.startsWith('contact.') ? path.slice('contact.'.length) : null;
  const field = companyFields(draft.contact, setup.company).find((one) => one.path === inContact);
  if (field !== undefined) return field.fault;
  return fill(words[code], { most: most ?? 0, count: textAt(draft, path).length, place: sections[sectionOf(path)] });
}

/** What stands at a place of the draft; undefined where there is no such place. */
export function valueAt(draft: NoticeDraft, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      draft,
    );
}

/** The text at a place; empty where none is. */
function textAt(draft: NoticeDraft, path: string): string {
  const value = valueAt(draft, path);
  return typeof value === 'string' ? value : '';
}
