// Opens a desk's database with its marks and registers customers, so many or until it is killed; says of each when it is kept, by a synchronous
// write, so that nothing waits in a buffer of this process that the kill would take along.
import { writeSync } from 'node:fs';
import { record } from '../../../db/ledger/append.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { blankCustomer } from '../../../electron/domain/customers/customer.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import { lookAtMarks, withMarks } from '../../../electron/services/start/marks.ts';
import { openDesk } from '../../../electron/services/start/open-desk.ts';
import { newId } from '../../support/ids.ts';
import { quietPorts } from '../../support/quiet-ports.ts';

const [folder = '', markFolder = '', staffId = '', key = '', most = 'Infinity'] = process.argv.slice(2);
const dataKey = Buffer.from(key, 'hex');
const ports = quietPorts(folder);
const host = { folder, ports, machine: { markFolder, id: () => Promise.resolve(null) } };
const opening = openDesk(folder, dataKey, ports);
if (!opening.ok) throw new Error(`the database did not open: ${opening.error}`);
const device = readThisDevice(opening.database.db);
if (device === null) throw new Error('the database was never set up');
const look = lookAtMarks(host, opening.database.db, dataKey, null);
if (look.verdict.state !== 'agrees')
  throw new Error(`the database does not agree with its marks: ${look.verdict.state}`);
const { db } = withMarks(host, opening.database, dataKey, device, look);
const author = { device: device.id, staff: trustedId(staffId), shop: device.shop };
const body = { ...blankCustomer, kind: 'person' as const, name: '見本 太郎', kana: 'みほん たろう' };
writeSync(1, 'ready\n');
const last = Number(most);
for (let count = 0; count < last; count += 1) {
  const id = newId();
  record(db, { ...author, at: '2026-11-22T05:05:00.000Z' }, [{ id, kind: 'customer.created', subject: id, body }]);
  writeSync(1, `${id}\n`);
}
// It stays until it is killed.
setInterval(() => undefined, 60_000);
