/** That something was not done, and why. */
export interface Failed<E> {
  readonly ok: false;
  readonly error: E;
}

/** What came of something that can go wrong in ways its caller must know of: a value, or why there is none. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | Failed<E>;

/** It was done. */
export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** It was not done. */
export function fail<const E>(error: E): Failed<E> {
  return { ok: false, error };
}
