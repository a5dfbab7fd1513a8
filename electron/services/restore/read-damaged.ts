import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isInUse, type WriteDb } from '../../../db/open.ts';
import { collect } from '../../../db/salvage/collect.ts';
import { continueChains, type ContinuedChain } from '../../../db/salvage/continue-chains.ts';
import { FoundParts } from '../../../db/salvage/found-parts.ts';
import { PageReader } from '../../../db/salvage/pages.ts';
import { writeEntryLine } from '../../domain/audit/entry-line.ts';
import { databaseFile } from '../start/data-folder.ts';
import { preparedIn, salvagedFile } from '../start/swap.ts';
import { inTurns } from '../in-turns.ts';
import { faulty, type CheckHost } from './check.ts';

/** Writes the headers of what was found: they name nobody, and an auditor reads them without this program. */
function writeFound(found: FoundParts, file: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    for (const { header, hash } of found.headers())
      writeSync(handle, `${writeEntryLine({ header, hash, body: null })}\n`);
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads the damaged file page by page, beside the ledger to go on with, and goes on in its chains with what is whole. The damaged file is
 * only read.
 */
export async function readDamaged(
  { folder, ports }: CheckHost,
  db: WriteDb,
  dataKey: Buffer,
  jobId: string,
): Promise<readonly ContinuedChain[]> {
  const damaged = join(folder, databaseFile);
  if (!existsSync(damaged)) throw faulty('nothing_found');
  if (isInUse(damaged, dataKey)) throw faulty('other_window');
  const prepared = preparedIn(folder);
  const found = new FoundParts(join(prepared, 'found.db'), dataKey);
  try {
    const reader = new PageReader(damaged, dataKey);
    try {
      const { total } = reader;
      const tell = (done: number) => ports.tell({ name: 'progress', jobId, done, total });
      if (!(await inTurns(ports, collect(reader, db, found), tell))) throw faulty('nothing_found');
    } finally {
      reader.close();
    }
    writeFound(found, join(prepared, salvagedFile));
    return await inTurns(ports, continueChains(db, found));
  } finally {
    found.discard();
  }
}
