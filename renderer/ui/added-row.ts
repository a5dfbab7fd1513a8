import { useEffect, type RefObject } from 'react';

const mark = 'data-row-adder';

/** Goes around the buttons that add a row. */
export const rowAdder = { [mark]: '' } as const;

/** The first button within this place that adds a row. */
export function rowAdderIn(place: ParentNode | null): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[${mark}] button`) ?? null;
}

/** For a row of fields: when a button inside `rowAdder` has added it, its first field takes the focus. */
export function useAddedRow(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isAdded = document.activeElement?.matches(`[${mark}] *`) ?? false;
    if (isAdded) row.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [row]);
}
