import { join } from 'node:path';
import { checkIntegrity, copyFacts, type CopyFacts } from '../../../db/backup-copy.ts';
import { verify } from '../../../db/ledger/verify.ts';
import { openDb, type WriteDb } from '../../../db/open.ts';
import { hashAt, readDatabaseId } from '../../../db/queries/marks.ts';
import type { BackupFault } from '../../domain/backup/backup-outcome.ts';
import type { Mark } from '../../domain/ledger/mark.ts';
import { databaseFile } from '../start/data-folder.ts';

/** The place of a ledger that a mark is about. */
export type MarkedPlace = Pick<Mark, 'database' | 'device' | 'tick' | 'hash'>;

/** How far a check is: entries of the chain. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

function* checkOpened(
  db: WriteDb,
  facts: CopyFacts | null,
  mark: MarkedPlace,
): Generator<Progress, BackupFault | null> {
  const found = copyFacts(db);
  const total = found.entries;
  if (facts !== null && found.fingerprint !== facts.fingerprint) return 'counts';
  if (readDatabaseId(db) !== mark.database || hashAt(db, mark.device, mark.tick) !== mark.hash) return 'mark';
  const integrity = checkIntegrity(db);
  for (let step = integrity.next(); ; step = integrity.next()) {
    if (step.done === true) {
      if (!step.value) return 'integrity';
      break;
    }
    yield { done: 0, total };
  }
  const chain = verify(db);
  for (let step = chain.next(); ; step = chain.next()) {
    if (step.done === true) return step.value.fault === null ? null : 'chain';
    yield { done: step.value, total };
  }
}

/**
 * Opens the copy in a folder with its key and looks whether it is whole: SQLite's own check, what it must have, the place of the
 * mark, and the whole chain. In slices, and it lets go of the file whichever way it ends.
 *
 * @param facts what the original had; null where only the copy is there
 * @returns what is wrong; null when all is well
 */
export function* checkCopy(
  folder: string,
  dataKey: Buffer,
  facts: CopyFacts | null,
  mark: MarkedPlace,
): Generator<Progress, BackupFault | null> {
  const opened = openDb(join(folder, databaseFile), dataKey);
  if (!opened.ok) return 'not_opened';
  try {
    return yield* checkOpened(opened.value.db, facts, mark);
  } finally {
    opened.value.close();
  }
}
