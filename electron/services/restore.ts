import { readBackupSettings } from '../../db/queries/backup.ts';
import { conflict, failed, type CallResult } from '../contract/failure.ts';
import type { restoreTable } from '../contract/restore.ts';
import { done } from '../domain/result.ts';
import { secondPlaceIn } from './backup/places.ts';
import type { HandlersOf } from './handlers.ts';
import { applyBackup } from './restore/apply.ts';
import { checkBackup } from './restore/check.ts';
import { salvageLedger } from './restore/salvage.ts';
import type { StartupContext } from './start/startup-context.ts';
import { findBackups, placeAt, type OtherPlaces } from './restore/find.ts';
import { dropRestore } from './start/drop-restore.ts';

/** Going back to a backup, or building a damaged ledger anew, while nobody is signed in. */
export function restoreHandlers() {
  const others: OtherPlaces = { second: null, chosen: null };
  let isChecking = false;
  /** One at a time: all of it is made ready in one place. */
  const alone = async <T>(host: StartupContext, make: () => Promise<CallResult<T>>): Promise<CallResult<T>> => {
    if (host.session.current !== null || host.session.isClosing) return conflict('start_state');
    if (isChecking) return failed({ kind: 'busy' });
    isChecking = true;
    try {
      return await make();
    } finally {
      isChecking = false;
    }
  };
  return {
    'restore.begin': ({ db, device }) => {
      const { secondPlace } = readBackupSettings(db, device.id);
      others.second = secondPlace === null ? null : secondPlaceIn(secondPlace);
      return done({});
    },
    'restore.list': ({ folder }) => done([...findBackups(folder, others)]),
    'restore.choose': async ({ ports }) => {
      const chosen = await ports.dialogs.askWhichFolder();
      if (chosen === null) return done({ outcome: 'cancelled' });
      const place = placeAt(chosen);
      others.chosen = place ?? others.chosen;
      return done({ outcome: place === null ? 'nothing_there' : 'found' });
    },
    'restore.check': (host, command) => alone(host, () => checkBackup(host, others, command)),
    'restore.salvage': (host, command) => alone(host, () => salvageLedger(host, others, command)),
    'restore.apply': (host, { letter }) => applyBackup(host, letter),
    'restore.discard': (host) => {
      if (!isChecking) dropRestore(host);
      return done({});
    },
  } satisfies HandlersOf<typeof restoreTable>;
}
