/** `{{name}}`, or `{{name:day|days}}` for the word that goes with the number. */
const place = /\{\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}\}/g;

/**
 * Puts values into the places of a catalogue text, written `{{name}}` as i18next writes them. Where a language has a word
 * for one thing and another for several, `{{name:day|days}}` is the one that goes with the number.
 *
 * @throws when the text has a place that no value is given for: a customer must never read `{{count}}`
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(place, (_place, name: string, one?: string, several?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text has a place for ${name}, which was not given.`);
    const word = Number(value) === 1 ? one : several;
    return word ?? String(value);
  });
}
