/** Purposes of use, as far as is asked of them here. */
export interface WithPurposes {
  readonly purposes: readonly { readonly code: string; readonly isAdvertising: boolean }[];
}

/**
 * Whether a purpose of use is advertising, as the notice says of it (policy 2(1)②). One that the notice does not have (any more)
 * is taken for it, so that a stop of all advertising leaves nothing out.
 */
export function isAdvertising(purpose: string, { purposes }: WithPurposes): boolean {
  return purposes.find(({ code }) => code === purpose)?.isAdvertising ?? true;
}
