import { backup } from './ja/backup.ts';
import { bundle } from './ja/bundle.ts';
import { customers } from './ja/customers.ts';
import { desk } from './ja/desk.ts';
import { consent } from './ja/consent.ts';
import { counter } from './ja/counter.ts';
import { slips } from './ja/slips.ts';
import { failure } from './ja/failure.ts';
import { findings } from './ja/findings.ts';
import { paperForm } from './ja/paper-form.ts';
import { headSheet } from './ja/head-sheet.ts';
import { help } from './ja/help.ts';
import { home } from './ja/home.ts';
import { issue } from './ja/issue.ts';
import { ledger } from './ja/ledger.ts';
import { lost } from './ja/lost.ts';
import { notice } from './ja/notice.ts';
import { consentExport } from './ja/consent-export.ts';
import { requests } from './ja/requests.ts';
import { diagnostics } from './ja/diagnostics.ts';
import { crash } from './ja/crash.ts';
import { drills } from './ja/drills.ts';
import { restore } from './ja/restore.ts';
import { salvage } from './ja/salvage.ts';
import { settings } from './ja/settings.ts';
import { setup } from './ja/setup.ts';
import { sharing } from './ja/sharing.ts';
import { slip } from './ja/slip.ts';
import { start } from './ja/start.ts';
import { takingBack } from './ja/taking-back.ts';
import { testPage } from './ja/test-page.ts';
import { trouble } from './ja/trouble.ts';
import { vehicles } from './ja/vehicles.ts';
import { ui } from './ja/ui.ts';

/** Everything the program itself says in Japanese. The words of a notice are not here: they belong to its version. */
export const ja = {
  app: {
    name: '同意デスク',
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
} as const;
