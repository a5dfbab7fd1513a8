import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { newDesk } from '../support/new-desk.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';
import { backUp, backupsOf, goOnBy } from './backups.ts';
import { addCustomer } from './inputs.ts';

const enough = 16 * 1024 * 1024;

describe('a real disk', () => {
  testOnSmallDisk(
    'that is full in the middle of the copying leaves nothing half-written, and the ledger goes on',
    enough,
    async (disk) => {
      const desk = await newDesk();
      symlinkSync(disk.folder, join(desk.folder, 'backups'));
      await backUp(desk);
      goOnBy(desk, 0.01);
      disk.fill(64 * 1024);
      // The system says of the data folder's own disk that there is space enough.
      expect(await backUp(desk)).toMatchObject({ outcome: 'failed', why: 'disk_full' });
      expect(backupsOf(desk).filter((name) => name.endsWith('.part'))).toEqual([]);
      await addCustomer(desk);
      expect(await desk.ask('backup.status', {})).toMatchObject({
        last: { second: 'none' },
        failed: { why: 'disk_full' },
      });
      disk.empty();
      expect(await backUp(desk)).toMatchObject({ outcome: 'made' });
      disk.makeReadOnly();
      goOnBy(desk, 0.01);
      expect(await backUp(desk)).toMatchObject({ outcome: 'failed', why: 'read_only' });
      desk.app.lock();
    },
  );

  testOnSmallDisk(
    'of the second place that is full, or can only be read, is said; the backup on the PC stands',
    enough,
    async (disk) => {
      const desk = await newDesk();
      const place = join(disk.folder, 'stick');
      mkdirSync(place);
      desk.world.answers.push(place);
      await desk.ask('backup.choose_place', { id: desk.id() });
      disk.fill(64 * 1024);
      expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'disk_full' });
      // The same where the system does not know how much is free, and it shows in the middle.
      desk.world.freeBytes = 1e12;
      goOnBy(desk, 0.01);
      expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'disk_full' });
      const there = () => readdirSync(join(place, 'ConsentDesk-backups'));
      expect(there()).toEqual([]);
      disk.empty();
      goOnBy(desk, 0.01);
      expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'written' });
      disk.makeReadOnly();
      goOnBy(desk, 0.01);
      expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'read_only' });
      expect(there()).toHaveLength(1);
      desk.app.lock();
    },
  );
});
