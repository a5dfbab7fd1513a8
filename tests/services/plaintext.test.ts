import { trustedId } from '../../electron/domain/ids.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '../../electron/app/create-app.ts';
import { fileLog } from '../../electron/ports/file-log.ts';
import type { Log } from '../../electron/ports/log.ts';
import { attemptsFile } from '../../electron/keys/attempts.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { watchedLog } from '../support/canaries.ts';
import { canary, canaryMarks } from '../support/canary.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { findMarks } from '../support/find-marks.ts';
import { makeIds } from '../support/ids.ts';
import { callerOf, setupInput } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { canaryCar, canaryFields } from './inputs.ts';

test('a whole day at the desk leaves no name and no number of a customer in any file of the data folder', async () => {
  const folder = join(newFolder(), 'data');
  const world = fakeWorld(newFolder());
  const file = fileLog(join(folder, 'log'), world.ports.clock);
  const log: Log = {
    event: (name, fields) => {
      file.event(name, fields);
      watchedLog().event(name, fields);
    },
  };
  const app = createApp({ folder, ports: { ...world.ports, log }, mayHoldRealData: true });
  const { ask, fail, send } = callerOf(app);
  const id = makeIds(0xc0f);
  const { recoveryCode } = await ask('setup.begin', { id: id(), ...setupInput });
  const { staffId } = await ask('setup.finish', { id: id(), typedCode: recoveryCode });
  const { password } = setupInput;
  // A wrong password: of all things the name of a customer.
  expect(await fail('session.sign_in', { id: id(), staffId, password: canary.name })).toEqual({ kind: 'wrong_secret' });
  await ask('session.sign_in', { id: id(), staffId, password });
  const { customerId } = await ask('customer.create', { id: id(), fields: canaryFields });
  await ask('vehicle.add', {
    id: id(),
    customerId,
    fields: canaryCar,
    holders: [{ role: 'owner', kind: 'customer', customerId, sinceOn: null }],
  });
  const [notice] = await ask('notice.list', {});
  await ask('notice.adopt', { id: id(), noticeId: notice?.noticeId ?? trustedId(''), effectiveOn: '2026-11-22' });
  const stop = {
    id: id(),
    customerId,
    target: { kind: 'scopes' as const, scopes: ['use:offers:email' as const] },
    method: 'counter' as const,
    givenBy: { who: 'self' as const },
    evidence: null,
    occurred: null,
  };
  const { entryId } = await ask('consent.stop', stop);
  await ask('customer.find', { text: canary.name });
  // Everything that goes wrong with a customer's data on the way, too.
  await send(canary.name, { text: canary.phone });
  await fail('customer.create', { id: id(), fields: { ...canaryFields, name: `${canary.name}\u0000` } });
  await fail('customer.edit', {
    id: id(),
    customerId,
    changes: { from: { name: canary.phone }, to: { name: canary.name } },
  });
  world.draw = () => Promise.reject(new Error(canary.name));
  await ask('slip.issue', { target: 'file', id: id(), entryId });

  const names = () => readdirSync(folder, { recursive: true }).map(String).toSorted();
  expect(names()).toEqual(
    [
      attemptsFile,
      databaseFile,
      `${databaseFile}-wal`,
      keyRingFile,
      'desk.key-id',
      markFile,
      'log',
      join('log', 'desk-2026-11-22.jsonl'),
    ].toSorted(),
  );
  expect(findMarks(folder, canaryMarks)).toEqual({ files: 7, found: [] });
  app.lock();
  expect(names()).not.toContain(`${databaseFile}-wal`);
  expect(findMarks(folder, canaryMarks)).toEqual({ files: 6, found: [] });

  // The control: the same search finds the names of the staff, which sign-in has to show.
  expect(findMarks(folder, [setupInput.managerName]).found.map((mark) => mark.file)).toEqual([keyRingFile]);
  // And neither key nor password nor code stands anywhere.
  const secrets = [password, recoveryCode, recoveryCode.replaceAll('-', '')];
  expect(findMarks(folder, secrets).found).toEqual([]);
});
