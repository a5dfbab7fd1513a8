import { done } from '../contract/failure.ts';
import { openAttempts } from '../keys/attempts.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { exportConsent } from '../services/consent-record/export-record.ts';
import { consentHandlers } from '../services/consent.ts';
import { counterHandlers } from '../services/counter.ts';
import { evidenceHandlers } from '../services/evidence.ts';
import { customerHandlers } from '../services/customers.ts';
import type { DeskHandlers, OpenHandlers } from '../services/handlers.ts';
import { addressHandlers } from '../services/addresses.ts';
import { readCustomerHistory } from '../services/history.ts';
import { homeHandlers } from '../services/home.ts';
import { ledgerHandlers } from '../services/ledger.ts';
import { documentHandlers } from '../services/documents.ts';
import { noticeHandlers } from '../services/notices.ts';
import { requestHandlers } from '../services/requests.ts';
import { rulesHandlers } from '../services/rules.ts';
import { sharingHandlers } from '../services/sharing.ts';
import { slipHandlers } from '../services/slips.ts';
import { staffHandlers } from '../services/staff.ts';
import type { Host } from '../services/start/host.ts';
import { printRecoveryCode } from '../services/start/recovery-sheet.ts';
import { beginSetup, finishSetup } from '../services/start/setup.ts';
import { recover, signIn, startState } from '../services/start/sign-in.ts';
import { vehicleHandlers } from '../services/vehicles.ts';
import type { Ports } from './ports.ts';
import { CoreRouter, type Router } from './router.ts';
import { Session } from './session.ts';

/** The core, ready to be reached over some transport. */
export interface App {
  readonly router: Router;
  /** Locks, as F8, idleness and the operating system's own lock do. */
  readonly lock: () => void;
}

/** What a host decides about the core. */
export interface AppOptions {
  /** Database and key ring lie here. */
  readonly folder: string;
  readonly ports: Ports;
  /** False under an unofficial Electron: only training folders are opened then. */
  readonly mayHoldRealData: boolean;
  /** The desk was opened or locked, by whatever way. */
  readonly onLockChange?: (isLocked: boolean) => void;
}

const openHandlers: OpenHandlers = {
  'startup.state': (host) => done(startState(host)),
  'password.rate': async (_host, { password, ownWords, language }) => {
    const { suggestions, ...rating } = await ratePassword(password, ownWords, language);
    return done({ ...rating, suggestions: [...suggestions] });
  },
  'setup.begin': beginSetup,
  'setup.print_code': printRecoveryCode,
  'setup.finish': finishSetup,
  'session.state': (host) => {
    const open = host.gate.current;
    const isTurned = host.gate.turnedTo !== null;
    if (open === null) return done({ isOpen: false, staff: null, shop: null, deviceLetter: null, isTurned });
    const { person, device } = open;
    return done({ isOpen: true, staff: person, shop: device.shop, deviceLetter: device.letter, isTurned });
  },
  'session.sign_in': signIn,
  'session.recover': recover,
};

/** Puts the core together. Nothing is opened before somebody signs in. */
export function createApp({ folder, ports, mayHoldRealData, onLockChange }: AppOptions): App {
  const session = new Session(onLockChange);
  const host: Host = {
    folder,
    ports,
    mayHoldRealData,
    attempts: openAttempts(folder, ports.clock.now),
    gate: session,
    pendingSetup: null,
  };
  const lock = () => {
    if (session.current === null) return;
    session.lock();
    ports.log.event('session.locked', {});
    ports.tell({ name: 'locked' });
  };
  const deskHandlers: DeskHandlers = {
    ...staffHandlers,
    ...noticeHandlers,
    ...documentHandlers,
    ...customerHandlers,
    'customer.history': readCustomerHistory,
    ...vehicleHandlers,
    ...consentHandlers,
    'consent.export': exportConsent,
    ...evidenceHandlers,
    ...counterHandlers(session),
    ...rulesHandlers,
    ...requestHandlers,
    ...sharingHandlers,
    ...slipHandlers,
    ...ledgerHandlers,
    ...homeHandlers,
    ...addressHandlers,
    'session.lock': () => {
      lock();
      return done({});
    },
  };
  return { router: new CoreRouter(host, session, openHandlers, deskHandlers), lock };
}
