import type { CustomerId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { customerLine } from './customers.ts';

/** Customers of a page of a list. Its query asks for one more, to know whether there are more. */
export const pageSize = 50;

/** Goes on behind a customer `:behind` in a list of customers `c` by reading; from the beginning where that is null. */
export const behindCustomer =
  '(:behind IS NULL OR (c.kana_key, c.id) > (SELECT kana_key, id FROM customer WHERE id = :behind))';

/** The customers of a page as lines. */
export function linesOf(db: ReadDb, ids: readonly CustomerId[]) {
  return ids.flatMap((id) => customerLine(db, id) ?? []);
}

/** A page of a list that was asked for with one line more than it holds. */
export function pageOf<T extends { readonly customerId: CustomerId }>(lines: readonly T[]) {
  const customers = lines.slice(0, pageSize);
  return { customers, after: lines.length > pageSize ? (customers.at(-1)?.customerId ?? null) : null };
}
