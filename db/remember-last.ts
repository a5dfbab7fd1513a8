/**
 * Remembers the reading of the last text, or of what is known by it: the notice and the company block are asked for with every
 * consent and change once in a year. Only for readings that nobody can change (frozen, as `record` of the domain makes them).
 */
export function rememberLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly reading: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, reading: read(text) };
    return last.reading;
  };
}
