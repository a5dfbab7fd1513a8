import type { Catalogue } from './catalogue.ts';
import { backup } from './en/backup.ts';
import { bundle } from './en/bundle.ts';
import { customers } from './en/customers.ts';
import { desk } from './en/desk.ts';
import { consent } from './en/consent.ts';
import { counter } from './en/counter.ts';
import { slips } from './en/slips.ts';
import { failure } from './en/failure.ts';
import { findings } from './en/findings.ts';
import { paperForm } from './en/paper-form.ts';
import { headSheet } from './en/head-sheet.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { issue } from './en/issue.ts';
import { ledger } from './en/ledger.ts';
import { lost } from './en/lost.ts';
import { notice } from './en/notice.ts';
import { consentExport } from './en/consent-export.ts';
import { requests } from './en/requests.ts';
import { diagnostics } from './en/diagnostics.ts';
import { crash } from './en/crash.ts';
import { drills } from './en/drills.ts';
import { restore } from './en/restore.ts';
import { salvage } from './en/salvage.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { sharing } from './en/sharing.ts';
import { slip } from './en/slip.ts';
import { start } from './en/start.ts';
import { takingBack } from './en/taking-back.ts';
import { testPage } from './en/test-page.ts';
import { trouble } from './en/trouble.ts';
import { vehicles } from './en/vehicles.ts';
import { ui } from './en/ui.ts';

/** Everything the program itself says in English. */
export const en: Catalogue = {
  app: {
    name: 'Consent Desk',
  },
  ui,
  desk,
  failure,
  start,
  trouble,
  setup,
  issue,
  paperForm,
  testPage,
  help,
  home,
  customers,
  vehicles,
  ledger,
  findings,
  lost,
  backup,
  bundle,
  headSheet,
  notice,
  requests,
  restore,
  salvage,
  drills,
  diagnostics,
  crash,
  settings,
  sharing,
  slip,
  slips,
  consent,
  consentExport,
  takingBack,
  counter,
};
