import type { z } from 'zod';
import { addressTable } from './addresses.ts';
import { auditTable } from './audit.ts';
import { backupTable } from './backup.ts';
import { companyTable } from './company.ts';
import { consentTable } from './consent.ts';
import { counterTable } from './counter.ts';
import { customerTable } from './customers.ts';
import { draftTable } from './drafts.ts';
import { diagnosticsTable } from './diagnostics.ts';
import { drillTable } from './drills.ts';
import { evidenceTable } from './evidence.ts';
import { partnerTellingTable } from './partner-telling.ts';
import { paperFormTable } from './paper-form.ts';
import { fileTable } from './issue.ts';
import { homeTable } from './home.ts';
import { jobTable } from './jobs.ts';
import { keyTable } from './keys.ts';
import { ledgerTable } from './ledger.ts';
import { noticeTable } from './notice.ts';
import { passwordTable } from './passwords.ts';
import { personTable } from './persons.ts';
import { receiptTable } from './receipts.ts';
import { requestTable } from './requests.ts';
import { restoreTable } from './restore.ts';
import { rulesTable } from './rules.ts';
import { sealTable } from './seal.ts';
import { searchTable } from './search.ts';
import { sessionTable } from './session.ts';
import { settingsTable } from './settings.ts';
import { setupTable } from './setup.ts';
import { sharingTable } from './sharing.ts';
import { slipTable } from './slips.ts';
import { staffTable } from './staff.ts';
import { startupTable } from './startup.ts';
import { vehicleTable } from './vehicles.ts';

/** Everything that can be asked of the core, by anybody, over any transport: one table an area. */
export const table = {
  ...startupTable,
  ...setupTable,
  ...sessionTable,
  ...passwordTable,
  ...staffTable,
  ...keyTable,
  ...settingsTable,
  ...companyTable,
  ...sealTable,
  ...rulesTable,
  ...noticeTable,
  ...homeTable,
  ...searchTable,
  ...draftTable,
  ...customerTable,
  ...personTable,
  ...addressTable,
  ...vehicleTable,
  ...consentTable,
  ...evidenceTable,
  ...counterTable,
  ...requestTable,
  ...slipTable,
  ...receiptTable,
  ...paperFormTable,
  ...sharingTable,
  ...partnerTellingTable,
  ...ledgerTable,
  ...auditTable,
  ...backupTable,
  ...restoreTable,
  ...drillTable,
  ...diagnosticsTable,
  ...fileTable,
  ...jobTable,
} as const;

type Table = typeof table;

/** The name of a procedure. */
export type Channel = keyof Table;

/** What a procedure takes, after it was checked. */
export type Input<C extends Channel> = z.output<Table[C]['input']>;

/** What a procedure answers. */
export type Output<C extends Channel> = z.output<Table[C]['output']>;

/** The questions: they change nothing. */
export type QueryChannel = { [C in Channel]: Table[C]['kind'] extends 'query' ? C : never }[Channel];

/** The procedures that can be called before anybody has signed in. */
export type OpenChannel = { [C in Channel]: Table[C]['role'] extends 'anyone' ? C : never }[Channel];

/** The procedures that need somebody signed in. */
export type DeskChannel = Exclude<Channel, OpenChannel>;
