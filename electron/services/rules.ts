import { readMinorAges } from '../../db/queries/rules.ts';
import { done } from '../domain/result.ts';
import type { rulesTable } from '../contract/rules.ts';
import { recordNow } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';

/** Numbers that come from the law and change with it, each with the day from which it holds. */
export const rulesHandlers = {
  'rules.minor_ages': (desk) => done([...readMinorAges(desk.db)]),

  'rules.set_minor_age': (desk, { id, age, effectiveOn }) => {
    const body = { age, effectiveOn };
    return idempotent(
      desk,
      { id, kind: 'rules.minor_age_set', subject: null, isSame: sameBody(body) },
      () => {
        recordNow(desk, [{ id, kind: 'rules.minor_age_set', subject: null, body }]);
        return null;
      },
      () => ({}),
    );
  },
} satisfies HandlersOf<typeof rulesTable>;
