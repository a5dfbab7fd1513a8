// Records 1,000 entries and says the id of each once it is kept: by a synchronous write, so that nothing waits in a buffer
// of this process that the kill would take along.
import { trustedId } from '../../../electron/domain/ids.ts';
import { makeIds } from '../../support/ids.ts';
import { writeSync } from 'node:fs';
import { record } from '../../../db/ledger/append.ts';
import { openDb } from '../../../db/open.ts';
import { blankCustomer } from '../../../electron/domain/customers/customer.ts';

const [file = '', key = '', device = '', round = ''] = process.argv.slice(2);
const opening = openDb(file, Buffer.from(key, 'hex'));
if (!opening.ok) throw new Error(`the database did not open: ${opening.error}`);
const next = makeIds(Number(round));
const author = {
  device: trustedId(device),
  staff: trustedId(device),
  shop: 'H',
  at: '2026-11-22T05:05:00.000Z',
} as const;
const body = {
  ...blankCustomer,
  kind: 'person' as const,
  name: '見本 太郎',
  kana: 'みほん たろう',
  address: '山形県上山市見本1-2-3',
};
writeSync(1, 'ready\n');
for (let i = 0; i < 1_000; i += 1) {
  const id = next();
  record(opening.value.db, author, [{ id, kind: 'customer.created', subject: id, body }]);
  writeSync(1, `${id}\n`);
}
opening.value.close();
