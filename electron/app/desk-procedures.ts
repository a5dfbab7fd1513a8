import { done } from '../contract/failure.ts';
import { table } from '../contract/table.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { exportConsent } from '../services/consent-record/export-record.ts';
import { consentHandlers } from '../services/consent.ts';
import { consentFormHandlers } from '../services/consent-form.ts';
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
import { sealHandlers } from '../services/seal.ts';
import { sharingHandlers } from '../services/sharing.ts';
import { slipHandlers } from '../services/slips.ts';
import { staffHandlers } from '../services/staff.ts';
import { printRecoveryCode } from '../services/start/recovery-sheet.ts';
import { beginSetup, finishSetup } from '../services/start/setup.ts';
import { recover, signIn } from '../services/start/sign-in.ts';
import { vehicleHandlers } from '../services/vehicles.ts';
import { startupProcedures } from './startup-procedures.ts';
import type { Session } from './session.ts';

interface AllProcedures {
  readonly table: typeof table;
  readonly open: OpenHandlers;
  readonly desk: DeskHandlers;
}

/** All there is to ask, and who answers it. Loaded when the first question comes that is not asked on the doorstep. */
export function deskProcedures(session: Session, lock: () => void): AllProcedures {
  return {
    table,
    open: {
      ...startupProcedures.open,
      'password.rate': async (_host, { password, ownWords, language }) => {
        const { suggestions, ...rating } = await ratePassword(password, ownWords, language);
        return done({ ...rating, suggestions: [...suggestions] });
      },
      'setup.begin': beginSetup,
      'setup.print_code': printRecoveryCode,
      'setup.finish': finishSetup,
      'session.sign_in': signIn,
      'session.recover': recover,
    },
    desk: {
      ...staffHandlers,
      ...noticeHandlers,
      ...documentHandlers,
      ...sealHandlers,
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
      ...consentFormHandlers,
      ...ledgerHandlers,
      ...homeHandlers,
      ...addressHandlers,
      'session.lock': () => {
        lock();
        return done({});
      },
    },
  };
}
