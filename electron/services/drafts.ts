import { dropDraft, parkDraft } from '../../db/local/drafts.ts';
import { findDraft, listDrafts } from '../../db/queries/drafts.ts';
import { parkedFormSchema, type draftTable } from '../contract/drafts.ts';
import { failed } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import { nowAt, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';

/** A version of the notice is written by managers; every other form by whoever is at the desk. */
function isTheirs({ person }: DeskContext, form: string): boolean {
  return form !== 'notice' || person.role === 'manager';
}

/** Forms put aside in the middle of typing, and taken back. */
export const draftHandlers = {
  'draft.list': (desk) =>
    done(
      listDrafts(desk.db)
        .map((draft) => ({
          ...draft,
          form: parkedFormSchema.parse(draft.form),
          staffLabel: draft.staffLabel ?? '',
        }))
        .filter(({ form }) => isTheirs(desk, form)),
    ),

  'draft.park': (desk, draft) => {
    if (!isTheirs(desk, draft.form)) return failed({ kind: 'forbidden' });
    parkDraft(desk.db, { ...draft, staffId: desk.person.staffId, parkedAt: nowAt(desk) });
    desk.changes.touched('drafts:own');
    return done({});
  },

  'draft.get': (desk, { draftId, customerId }) => {
    const draft = findDraft(desk.db, draftId);
    if (draft?.customerId !== customerId) return failed({ kind: 'not_found' });
    if (!isTheirs(desk, draft.form)) return failed({ kind: 'forbidden' });
    return done({ form: parkedFormSchema.parse(draft.form), customerId: draft.customerId, text: draft.text });
  },

  'draft.drop': (desk, { draftId }) => {
    if (!isTheirs(desk, findDraft(desk.db, draftId)?.form ?? '')) return failed({ kind: 'forbidden' });
    dropDraft(desk.db, draftId);
    desk.changes.touched('drafts:own');
    return done({});
  },
} satisfies HandlersOf<typeof draftTable>;
