import { trustedId, type FreshId, type StaffId } from '../../electron/domain/ids.ts';
import { callerOf, type Call } from '../../build/demo/caller.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { benchPorts } from './bench-ports.ts';

/** Who sits at every desk of the bench; the password opens databases that hold nothing but invented people. */
export const benchManager = { label: '見本 管理者', password: '測定のための長い合言葉 4711' };

/** The core as a window sees it, with the manager signed in. */
export interface BenchDesk {
  readonly call: Call;
  readonly newId: () => FreshId;
  /** Lets some time pass at the desk. */
  readonly pass: (minutes: number) => void;
  readonly close: () => void;
}

function open(folder: string): BenchDesk {
  let passed = 0;
  const clock = { now: () => Date.now() + passed };
  const ports = { ...benchPorts(folder), clock };
  const app = createApp({ folder, ports, mayHoldRealData: true });
  return {
    call: callerOf(app),
    newId: ports.ids.next,
    pass: (minutes) => void (passed += minutes * 60_000),
    close: () => app.lock(),
  };
}

/** What a set-up leaves behind for whoever goes on from it. */
export interface NewDesk {
  readonly managerId: StaffId;
  readonly password: string;
}

/** Sets up a desk in an empty folder, as the wizard does. */
export async function setUpDesk(folder: string): Promise<NewDesk> {
  const desk = open(folder);
  const { label: managerName, password } = benchManager;
  const setup = { id: desk.newId(), company: publishedCompany, shop: 'H', managerName, password, isTraining: true };
  const { recoveryCode } = await desk.call('setup.begin', setup);
  const { staffId } = await desk.call('setup.finish', { id: desk.newId(), typedCode: recoveryCode });
  return { managerId: staffId, password };
}

/** Signs the manager in at a desk that was set up. */
export async function signedInDesk(folder: string): Promise<BenchDesk> {
  const desk = open(folder);
  const { accounts } = await desk.call('startup.state', {});
  const staffId = accounts[0]?.staffId ?? trustedId('');
  await desk.call('session.sign_in', { id: desk.newId(), staffId, password: benchManager.password });
  return desk;
}
