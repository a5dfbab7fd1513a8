import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Input, Output } from '../../contract/table.ts';
import { parseBackupName } from '../../domain/backup/backup-name.ts';
import { keyRingFile, readKeyRing } from '../../keys/key-ring-file.ts';
import { markFile } from '../../keys/mark-file.ts';
import { ownPlace, secondPlaceIn } from '../backup/places.ts';
import { databaseFile } from '../start/data-folder.ts';

type Found = Output<'restore.list'>[number];

/** What a backup consists of. */
export const backupFiles = [databaseFile, keyRingFile, markFile] as const;

/** Where backups are looked for beside the data folder, as far as somebody has said so since the program was started. */
export interface OtherPlaces {
  second: string | null;
  chosen: string | null;
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place).filter((name) => parseBackupName(name) !== null);
  } catch {
    return [];
  }
}

/** The place of the backups for a folder that somebody chose: it, one inside it, or where it lies, if it is a backup; null where there is none. */
export function placeAt(chosen: string): string | null {
  const candidates = [dirname(chosen), secondPlaceIn(chosen), chosen, ownPlace(chosen)];
  if (parseBackupName(basename(chosen)) === null) candidates.shift();
  return candidates.find((place) => namesIn(place).length > 0) ?? null;
}

function placesOf(folder: string, { second, chosen }: OtherPlaces): ReadonlyMap<Found['source'], string> {
  const others = { own: ownPlace(folder), second, chosen } as const;
  const known = (['own', 'second', 'chosen'] as const).flatMap((source) => {
    const place = others[source];
    return place === null ? [] : [[source, place] as const];
  });
  return new Map(known);
}

/** The folder of a backup; null for what is none. */
export function backupFolder(
  folder: string,
  others: OtherPlaces,
  { source, name }: Pick<Input<'restore.check'>, 'source' | 'name'>,
): string | null {
  const place = placesOf(folder, others).get(source);
  return place === undefined || parseBackupName(name) === null ? null : join(place, name);
}

function tell(place: string, source: Found['source'], name: string): readonly Found[] {
  const read = parseBackupName(name);
  if (read === null) return [];
  const ring = readKeyRing(join(place, name));
  const accounts = (ring.ok ? ring.value.ring.slots : []).flatMap((slot) =>
    slot.kind === 'password' ? [{ staffId: slot.staffId, label: slot.label }] : [],
  );
  const isComplete = ring.ok && backupFiles.every((file) => existsSync(join(place, name, file)));
  return [{ source, name, at: read.at, letters: read.letters, isComplete, accounts }];
}

/** All backups that are found, the newest first. One that lies in two places is told once. */
export function findBackups(folder: string, others: OtherPlaces): readonly Found[] {
  const found = [...placesOf(folder, others)].flatMap(([source, place]) =>
    namesIn(place).flatMap((name) => tell(place, source, name)),
  );
  const byName = new Map<string, Found>();
  for (const backup of found) {
    if (byName.get(backup.name)?.isComplete !== true) byName.set(backup.name, backup);
  }
  return [...byName.values()].toSorted((a, b) => b.at.localeCompare(a.at));
}

/** The letters of PCs of a shop of which backups of this database are found: what was gone on with may be among the lost. */
export function lettersOfBackups(backups: readonly Found[], database: string, shop: string): readonly string[] {
  return backups.flatMap(({ name, letters }) => {
    const [ofShop = '', letter = ''] = letters;
    return ofShop === shop && parseBackupName(name)?.database === database ? [letter] : [];
  });
}
