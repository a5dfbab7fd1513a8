import { actionNames, type ActionName } from './actions.ts';
import type { Met } from './ways-out.ts';

/** What happens to the desk, its disk, its clock or its files. */
export const faultNames = [
  'killed',
  'disk_full',
  'disk_error',
  'read_only_remount',
  'clock_jump',
  'file_held',
  'older_file',
  'copied_folder',
  'lost_wal',
  'lost_key_ring',
  'flipped_page',
  'swapped_key_ring',
  'half_backup',
] as const;

/** What happens to the desk, its disk, its clock or its files. */
export type FaultName = (typeof faultNames)[number];

/** Runs, or why it would prove nothing. */
type Cell = 'runs' | { readonly notMeaningful: string };

const everywhere = Object.freeze({
  recording: 'runs',
  backing_up: 'runs',
  restoring: 'runs',
  rotating: 'runs',
  migrating: 'runs',
  exporting: 'runs',
} satisfies Record<ActionName, Cell>);

const ringIsFirst = {
  notMeaningful: 'the ring opens the file before its version is looked at: it is the same as while recording',
} as const;

const noBackup = { notMeaningful: 'it neither makes a backup nor reads one' } as const;

/** Every pair of an action and a fault. */
export const table: Readonly<Record<FaultName, Readonly<Record<ActionName, Cell>>>> = {
  killed: everywhere,
  disk_full: everywhere,
  disk_error: everywhere,
  read_only_remount: everywhere,
  clock_jump: everywhere,
  file_held: everywhere,
  older_file: everywhere,
  copied_folder: everywhere,
  lost_wal: everywhere,
  lost_key_ring: { ...everywhere, migrating: ringIsFirst },
  flipped_page: everywhere,
  swapped_key_ring: { ...everywhere, migrating: ringIsFirst },
  half_backup: {
    ...everywhere,
    recording: noBackup,
    rotating: noBackup,
    migrating: noBackup,
    exporting: noBackup,
  },
};

/** In which states a start may be after a fault; any other one misleads whoever stands before it. */
export const states: Readonly<Record<FaultName, readonly Met['state'][]>> = {
  killed: ['in'],
  disk_full: ['in', 'disk_full'],
  disk_error: ['in', 'unreadable'],
  read_only_remount: ['in', 'read_only'],
  clock_jump: ['in', 'clock_wrong'],
  file_held: ['in', 'in_use'],
  older_file: ['in', 'rolled_back', 'other_keys', 'damaged'],
  copied_folder: ['in', 'moved_or_copied', 'rolled_back', 'mark_missing'],
  lost_wal: ['in', 'rolled_back'],
  lost_key_ring: ['in', 'keys_missing'],
  flipped_page: ['in', 'damaged', 'rolled_back', 'mark_missing', 'keys_damaged', 'other_keys'],
  swapped_key_ring: ['in', 'other_keys', 'keys_older'],
  half_backup: ['in'],
};

/** A pair that is run. */
export interface Cross {
  readonly fault: FaultName;
  readonly action: ActionName;
}

/** Every pair that is run, in the order of the table. */
export const crosses: readonly Cross[] = faultNames.flatMap((fault) =>
  actionNames.flatMap((action) => (table[fault][action] === 'runs' ? [{ fault, action }] : [])),
);
