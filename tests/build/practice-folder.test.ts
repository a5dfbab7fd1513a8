import { trustedId } from '../../electron/domain/ids.ts';
import { newId } from '../support/ids.ts';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callerOf } from '../../build/demo/caller.ts';
import { practiceFolder, practicePassword } from '../../build/demo/practice-folder.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { newFolder } from '../support/new-folder.ts';
import { quietPorts } from '../support/quiet-ports.ts';

test('a practice folder of an older program is passed by, and goes when nobody has used it for a week', async () => {
  const shelf = newFolder();
  for (const name of ['lately', 'long-ago']) {
    mkdirSync(join(shelf, name));
    writeFileSync(join(shelf, name, 'desk.db'), 'of another schema');
  }
  utimesSync(join(shelf, 'long-ago'), new Date(0), new Date(0));

  const folder = await practiceFolder(shelf);
  expect(readdirSync(shelf).toSorted()).toEqual([...new Set([folder.slice(shelf.length + 1), 'lately'])].toSorted());
  expect(await practiceFolder(shelf)).toBe(folder);

  const call = callerOf(createApp({ folder, ports: quietPorts(folder), mayHoldRealData: false }));
  const { accounts, practicePassword: shown } = await call('startup.state', {});
  expect(shown).toBe(practicePassword);
  await call('session.sign_in', {
    id: newId(),
    staffId: accounts[0]?.staffId ?? trustedId(''),
    password: practicePassword,
  });
  expect((await call('customer.find', { text: 'さ' })).length).toBeGreaterThan(0);
  await call('session.lock', { id: newId() });
});
