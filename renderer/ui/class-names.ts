/**
 * Joins the class names that are there. For React Aria's components also a single one: to the compiler a name of a CSS module
 * may be missing, and they take no `undefined`.
 */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
