// Ends a change of the data key that was begun in a data folder, and says when it begins.
import { writeSync } from 'node:fs';
import { openAttempts } from '../../../electron/keys/attempts.ts';
import { readKeyRing } from '../../../electron/keys/key-ring-file.ts';
import { Session } from '../../../electron/app/session.ts';
import { settleRotation } from '../../../electron/services/start/rotation.ts';
import { quietPorts } from '../../support/quiet-ports.ts';

const [folder = '', markFolder = '', key = '', next = ''] = process.argv.slice(2);
const ports = quietPorts(folder);
const read = readKeyRing(folder);
if (!read.ok) throw new Error('there is no ring');
const host = {
  folder,
  ports,
  machine: { markFolder, id: () => Promise.resolve(null) },
  mayHoldRealData: true,
  attempts: openAttempts(folder, () => 0),
  session: new Session(),
  interruption: null,
  report: null,
  pendingSetup: null,
  pendingRestore: null,
};
writeSync(1, 'begins\n');
settleRotation(host, read.value.ring, { dataKey: Buffer.from(key, 'hex'), nextKey: Buffer.from(next, 'hex') });
writeSync(1, 'done\n');
// It stays until it is killed.
setInterval(() => undefined, 60_000);
