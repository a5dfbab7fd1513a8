import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallResult } from '../../electron/contract/failure.ts';
import type { TestDesk } from './new-desk.ts';
import { newFolder } from './new-folder.ts';

/** Chooses a file with these bytes as the published document; null for one that is gone when it is read. */
export function keepDocument(desk: TestDesk, bytes: Uint8Array | null): Promise<CallResult<unknown>> {
  const path = join(newFolder(), 'policy.txt');
  if (bytes !== null) writeFileSync(path, bytes);
  desk.world.answers.push(path);
  return desk.send('notice.keep_document', { id: desk.id() });
}
