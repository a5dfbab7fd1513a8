import type { CustomerDraft } from './customer-draft.ts';

/** The form as its parts see it. */
export interface FormState {
  readonly values: CustomerDraft;
  /** Takes what was typed; what was said about these places goes. */
  readonly set: (change: Partial<CustomerDraft>, ...touched: readonly string[]) => void;
  /** What is wrong at a place, in words. */
  readonly faultOf: (place: string) => string | undefined;
}

/** The list with another row in one place. */
export function withRow<T>(rows: readonly T[], at: number, row: T): T[] {
  return rows.map((old, index) => (index === at ? row : old));
}

/** The list without one row. */
export function withoutRow<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, index) => index !== at);
}
