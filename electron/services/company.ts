import { readCompany } from '../../db/queries/company.ts';
import type { companyTable } from '../contract/company.ts';
import { done } from '../domain/result.ts';
import { recordNow } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';

/** The company block, which stands on slips and on the notice. */
export const companyHandlers = {
  'company.get': (desk) => done(readCompany(desk.db)),

  'company.set': (desk, { id, company }) =>
    idempotent(
      desk,
      { id, kind: 'company.set', subject: null, isSame: sameBody(company) },
      () => {
        recordNow(desk, [{ id, kind: 'company.set', subject: null, body: company }]);
        return null;
      },
      () => ({}),
    ),
} satisfies HandlersOf<typeof companyTable>;
