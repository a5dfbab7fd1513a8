import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../../electron/contract/table.ts';
import type { Account, TestDesk } from '../support/new-desk.ts';

/** The backups that a desk finds. */
export const found = (desk: TestDesk) => desk.ask('restore.list', {});

/** Checks a backup, the newest unless another is named, with a password of its time. */
export async function check(
  desk: TestDesk,
  { staffId, password }: Account = desk.manager,
  backup?: Output<'restore.list'>[number],
) {
  const { source = 'own', name = '' } = backup ?? (await found(desk))[0] ?? {};
  return desk.send('restore.check', { id: desk.id(), source, name, staffId, secret: { by: 'password', password } });
}

/** Checks the newest backup with the recovery code and a new password for the manager. */
export async function checkByCode(desk: TestDesk, newPassword: string, code = desk.recoveryCode) {
  const [{ source, name } = { source: 'own', name: '' }] = await found(desk);
  const secret = { by: 'recovery_code', code, newPassword };
  return desk.send('restore.check', { id: desk.id(), source, name, staffId: desk.manager.staffId, secret });
}

/** Puts into place what was checked. */
export const apply = (desk: TestDesk, letter = 'B') => desk.send('restore.apply', { id: desk.id(), letter });

/** Where the replaced files of a desk lie. */
export const asideOf = (desk: TestDesk) =>
  readdirSync(desk.folder).flatMap((name) => (name.startsWith('replaced-') ? [join(desk.folder, name)] : []));

/** Whether anything of a restore was left behind in the data folder. */
export const isTidy = (desk: TestDesk) =>
  ['.consent-desk-restore', '.consent-desk-restore.part'].every((name) => !existsSync(join(desk.folder, name)));
