import { table } from '../contract/table.ts';
import { addressHandlers } from '../services/addresses.ts';
import { auditHandlers } from '../services/audit.ts';
import { backupHandlers } from '../services/backup.ts';
import { companyHandlers } from '../services/company.ts';
import { consentHandlers } from '../services/consent.ts';
import { fileHandlers } from '../services/outlet/saved-files.ts';
import { paperFormHandlers } from '../services/outlet/paper-form.ts';
import { counterHandlers } from '../services/counter.ts';
import { customerHandlers } from '../services/customers.ts';
import { draftHandlers } from '../services/drafts.ts';
import { diagnosticsHandlers } from '../services/diagnostics.ts';
import { drillHandlers } from '../services/drills.ts';
import { evidenceHandlers } from '../services/evidence.ts';
import { homeHandlers } from '../services/home.ts';
import { jobHandlers } from '../services/jobs.ts';
import { keyHandlers } from '../services/keys.ts';
import { ledgerHandlers } from '../services/ledger.ts';
import { noticeHandlers } from '../services/notice.ts';
import { passwordHandlers } from '../services/passwords.ts';
import { personHandlers } from '../services/persons.ts';
import { receiptHandlers } from '../services/receipts.ts';
import { requestHandlers } from '../services/requests.ts';
import { restoreHandlers } from '../services/restore.ts';
import { rulesHandlers } from '../services/rules.ts';
import { sealHandlers } from '../services/seal.ts';
import { searchHandlers } from '../services/search.ts';
import { sessionHandlers } from '../services/session.ts';
import { settingsHandlers } from '../services/settings.ts';
import { setupHandlers } from '../services/setup.ts';
import { partnerTellingHandlers } from '../services/partner-telling.ts';
import { sharingHandlers } from '../services/sharing.ts';
import { slipHandlers } from '../services/slips.ts';
import { staffHandlers } from '../services/staff.ts';
import { startupHandlers } from '../services/startup.ts';
import { vehicleHandlers } from '../services/vehicles.ts';
import type { HandlersOf } from '../services/handlers.ts';
import type { Session } from './session.ts';

interface AllProcedures {
  readonly table: typeof table;
  readonly handlers: HandlersOf<typeof table>;
}

/** All there is to ask, area by area, and who answers it. Loaded when the first question comes that startup does not answer. */
export function deskProcedures(
  session: Session,
  lock: () => void,
  signOfLife: () => void,
  backsUpByItself: boolean,
): AllProcedures {
  return {
    table,
    handlers: {
      ...startupHandlers,
      ...setupHandlers,
      ...sessionHandlers(lock, signOfLife),
      ...passwordHandlers,
      ...staffHandlers(lock, (staffId, label) => session.rename(staffId, label)),
      ...keyHandlers(lock),
      ...settingsHandlers,
      ...companyHandlers,
      ...sealHandlers,
      ...rulesHandlers,
      ...noticeHandlers,
      ...homeHandlers,
      ...searchHandlers,
      ...draftHandlers,
      ...customerHandlers(session),
      ...personHandlers,
      ...addressHandlers,
      ...vehicleHandlers,
      ...consentHandlers,
      ...evidenceHandlers,
      ...counterHandlers(session),
      ...requestHandlers,
      ...slipHandlers,
      ...receiptHandlers,
      ...paperFormHandlers,
      ...sharingHandlers,
      ...partnerTellingHandlers,
      ...ledgerHandlers,
      ...auditHandlers,
      ...backupHandlers(backsUpByItself),
      ...restoreHandlers(),
      ...drillHandlers,
      ...diagnosticsHandlers,
      ...fileHandlers,
      ...jobHandlers,
    },
  };
}
