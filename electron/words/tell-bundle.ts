import type { BundleFault } from '../domain/audit/bundle-fault.ts';
import type { AuditNames } from '../domain/audit/manifest.ts';
import type { Catalogue } from './catalogue.ts';

/** A name as it may be shown: inside a hostile zip it could hold anything, and a terminal must not act on it. */
export function shownName(name: string): string {
  return name.slice(0, 100).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
}

/** A fault of an audit export and its place in plain words; `names` turns the id of a PC into its letters. */
export function tellFault(
  { code, file, line, device, n, id }: BundleFault,
  names: Pick<AuditNames, 'devices'> | null,
  { fault, place }: Catalogue['bundle'],
): string {
  const name = names?.devices.find((known) => known.id === device)?.name ?? device;
  const parts = [
    { word: place.line, value: line },
    { word: place.device, value: name === null ? null : shownName(name) },
    { word: place.number, value: n },
    { word: place.entry, value: id },
  ];
  const known = parts.flatMap(({ word, value }) => (value === null ? [] : [`${word} ${value}`]));
  return `${fault[code]}: ${[shownName(file), ...known].join(', ')}`;
}
