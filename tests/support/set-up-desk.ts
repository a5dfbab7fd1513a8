import type { StaffId } from '../../electron/domain/ids.ts';
import { newId } from './ids.ts';
import type { Call } from '../../build/demo/caller.ts';
import type { App } from '../../electron/app/create-app.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { visitingCallerOf } from './visiting-caller.ts';

/** An invented manager, with a password that zxcvbn finds strong. */
export const manager = { label: '武田 誠', password: '蔵王の樹氷と月山の雪 1984' };

/** An invented receptionist. */
export const receptionist = { label: '佐藤 花子', password: '最上川の舟唄を朝に聞く 52' };

/** A password for whoever forgot theirs. */
export const otherPassword = '紅花と将棋駒の町で暮らす 3776';

/** A desk that has been set up. */
export interface SetUpDesk {
  readonly call: Call;
  readonly managerId: StaffId;
  readonly recoveryCode: string;
  readonly fingerprint: string;
}

/** Sets a desk up as the wizard does, without its screens. Nobody is signed in afterwards. */
export async function setUpDesk(app: App, { isTraining = false } = {}): Promise<SetUpDesk> {
  const call = visitingCallerOf(app);
  const { recoveryCode } = await call('setup.begin', {
    id: newId(),
    company: publishedCompany,
    shop: 'H',
    managerName: manager.label,
    password: manager.password,
    isTraining,
  });
  const { staffId, fingerprint } = await call('setup.finish', { id: newId(), typedCode: recoveryCode });
  return { call, managerId: staffId, recoveryCode, fingerprint };
}

/** Adds a receptionist. Nobody is signed in afterwards. */
export async function addReceptionist({ call, managerId }: SetUpDesk): Promise<void> {
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  await call('staff.add', { id: newId(), role: 'reception', ...receptionist });
  await call('session.lock', { id: newId() });
}
