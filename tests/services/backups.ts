import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../electron/contract/table.ts';
import type { TestDesk } from '../support/new-desk.ts';

/** Makes a backup. */
export const backUp = (desk: TestDesk, cause: Input<'backup.make'>['cause'] = 'by_hand') =>
  desk.ask('backup.make', { id: desk.id(), cause });

/** The names of what lies in the backups of a desk, whole or not. */
export const backupsOf = (desk: TestDesk) => {
  const place = join(desk.folder, 'backups');
  return existsSync(place) ? readdirSync(place).toSorted() : [];
};

/** Where the latest backup of a desk lies. */
export const lastOf = (desk: TestDesk) => join(desk.folder, 'backups', backupsOf(desk).at(-1) ?? '');

const dayMs = 86_400_000;

/** Lets so many days go by. */
export const goOnBy = (desk: TestDesk, days: number) => {
  desk.world.clock.now += days * dayMs;
};
