/**
 * Puts values into the places of a catalogue text, written `{{name}}` as i18next writes them.
 *
 * @throws when the text has a place that no value is given for: a customer must never read `{{count}}`
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text has a place for ${name}, which was not given.`);
    return String(value);
  });
}
