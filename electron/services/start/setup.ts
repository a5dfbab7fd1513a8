import type { DeviceId } from '../../domain/ids.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { sha256 } from '../../../db/hash.ts';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { migrate } from '../../../db/migrations/run.ts';
import { createDb, type OpenDb } from '../../../db/open.ts';
import { writeDeviceId } from '../../../db/local/devices.ts';
import { createSigningKey } from '../../../db/signing.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Input, Output } from '../../contract/table.ts';
import { firstNotice } from '../../domain/notice/first-notice.ts';
import { noticeIdOf, noticeText } from '../../domain/notice/notice.ts';
import { writeKeyRing } from '../../keys/key-ring-file.ts';
import { createKeyRing } from '../../keys/key-ring.ts';
import { ratePassword } from '../../keys/password-strength.ts';
import { parseRecoveryCode } from '../../keys/recovery-code.ts';
import { nowOf } from '../../ports/clock.ts';
import { databaseFile, markTraining, moveSetupIntoPlace, removeSetup, setupFolder } from './data-folder.ts';
import { lookAtStart } from './look.ts';
import type { StartupContext, PendingSetup } from './startup-context.ts';

/** The first PC of a shop. Later ones get the next letters when they are enrolled. */
export const firstDeviceLetter = 'A';

function forget(host: StartupContext): void {
  host.pendingSetup?.dataKey.fill(0);
  host.pendingSetup = null;
}

/** Makes key ring and recovery code, in memory only: nothing is on the disk before the code was typed back. */
export async function beginSetup(
  host: StartupContext,
  input: Input<'setup.begin'>,
): Promise<CallResult<Output<'setup.begin'>>> {
  if (lookAtStart(host).state !== 'setup') return conflict('start_state');
  if (!input.company.shops.some((shop) => shop.letter === input.shop)) return invalid('shop', 'unknown_shop');
  const strength = await ratePassword(input.password, [input.managerName, input.company.name], 'ja');
  if (!strength.isAccepted) return invalid('password', 'password_too_weak');
  const staffId = host.ports.ids.next();
  const made = await createKeyRing({ staffId, label: input.managerName, password: input.password });
  if (!made.ok) return invalid('managerName', made.error);
  forget(host);
  host.pendingSetup = {
    company: input.company,
    shop: input.shop,
    manager: { staffId, label: input.managerName, role: 'manager' },
    // Under an unofficial Electron there is nothing but training.
    isTraining: input.isTraining || !host.mayHoldRealData,
    ring: made.value.ring,
    dataKey: made.value.dataKey,
    recoveryCode: made.value.recoveryCode,
  };
  return done({ recoveryCode: made.value.recoveryCode });
}

function firstEntries(
  host: StartupContext,
  setup: PendingSetup,
  deviceId: DeviceId,
  key: { publicKey: string; fingerprint: string },
) {
  const next = () => host.ports.ids.next();
  const text = noticeText(firstNotice(setup.company));
  const { staffId, label, role } = setup.manager;
  const entries: AnyNewEntry[] = [
    { id: next(), kind: 'company.set', subject: null, body: setup.company },
    {
      id: next(),
      kind: 'device.enrolled',
      subject: null,
      body: { deviceId, letter: firstDeviceLetter, shop: setup.shop, ...key, isTraining: setup.isTraining },
    },
    { id: next(), kind: 'staff.added', subject: null, body: { staffId, label, role } },
    { id: next(), kind: 'password.set', subject: null, body: { staffId, by: 'self' } },
    // A draft: it binds nobody until the manager has read and adopted it.
    { id: next(), kind: 'notice.drafted', subject: null, body: { noticeId: noticeIdOf(text, sha256), text } },
  ];
  return entries;
}

function fillDatabase(host: StartupContext, setup: PendingSetup, database: OpenDb): string {
  const { db } = database;
  migrate(db, () => undefined);
  const deviceId = host.ports.ids.next();
  const key = createSigningKey(db);
  writeDeviceId(db, deviceId);
  const author = {
    device: deviceId,
    staff: setup.manager.staffId,
    shop: setup.shop,
    at: nowOf(host.ports.clock),
  };
  record(db, author, firstEntries(host, setup, deviceId, key));
  return key.fingerprint;
}

function writeFiles(host: StartupContext, setup: PendingSetup): CallResult<string> {
  const ready = join(host.folder, setupFolder);
  removeSetup(host.folder);
  mkdirSync(ready, { recursive: true });
  const created = createDb(join(ready, databaseFile), setup.dataKey);
  if (!created.ok) {
    const { error: reason } = created;
    const isDisk = reason === 'disk_full' || reason === 'read_only' || reason === 'unreadable';
    return failed({ kind: 'storage', trouble: isDisk ? reason : 'unreadable' });
  }
  let fingerprint: string;
  try {
    fingerprint = fillDatabase(host, setup, created.value);
  } finally {
    created.value.close();
  }
  const written = writeKeyRing(ready, setup.ring);
  if (!written.ok)
    return failed({ kind: 'storage', trouble: written.error === 'disk_full' ? 'disk_full' : 'read_only' });
  markTraining(host.folder, setup.isTraining);
  moveSetupIntoPlace(host.folder);
  return done(fingerprint);
}

/** The typed code proves that somebody holds it; now database and key ring are made, both or neither. */
export function finishSetup(host: StartupContext, input: Input<'setup.finish'>): CallResult<Output<'setup.finish'>> {
  const setup = host.pendingSetup;
  if (setup === null || lookAtStart(host).state !== 'setup') return conflict('start_state');
  const typed = parseRecoveryCode(input.typedCode);
  const shown = parseRecoveryCode(setup.recoveryCode);
  if (!typed.ok) return invalid('typedCode', typed.error);
  if (!shown.ok || typed.value.code !== shown.value.code) return invalid('typedCode', 'other_code');
  try {
    const written = writeFiles(host, setup);
    if (!written.ok) return written;
    const { staffId } = setup.manager;
    forget(host);
    return done({ fingerprint: written.value, staffId, deviceLetter: firstDeviceLetter });
  } catch (error) {
    const trouble = storageFailure(error);
    if (trouble === null) throw error;
    return failed({ kind: 'storage', trouble });
  } finally {
    removeSetup(host.folder);
  }
}
