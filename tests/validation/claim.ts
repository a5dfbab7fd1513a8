/** A test by its file below tests/ and its own title, as it stands in the file: with `%s` and `${…}` where it is made of rows. */
export interface TestRef {
  readonly file: string;
  readonly title: string;
}

/**
 * What one section of the policy or one article of the law asks of the shop, and how it is known that the program keeps it. `says` is in
 * our own words. What the program does not do is said, and never passed over.
 */
export type Claim =
  | {
      readonly says: string;
      readonly tests: readonly [TestRef, ...TestRef[]];
      /** What of it the program does not do. */
      readonly left?: string;
    }
  | { readonly says: string; readonly notInProgram: string };

/** The tests of a file with these titles. */
export function of(file: string, ...titles: readonly [string, ...string[]]): readonly [TestRef, ...TestRef[]] {
  const [first, ...rest] = titles;
  return [{ file, title: first }, ...rest.map((title) => ({ file, title }))];
}

/** Sections or articles, each by its number with what is tied to it. */
export type Provisions = readonly (readonly [string, Claim])[];
