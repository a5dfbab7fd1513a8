import type { CustomerDraft } from './customer-draft.ts';

/** The form as its parts see it. */
export interface FormState {
  readonly values: CustomerDraft;
  /** Takes what was typed. */
  readonly set: (change: Partial<CustomerDraft>) => void;
}

/** The list with another row in one place. */
export function withRow<T>(rows: readonly T[], at: number, row: T): T[] {
  return rows.map((old, index) => (index === at ? row : old));
}

/** The list without one row. */
export function withoutRow<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, index) => index !== at);
}
