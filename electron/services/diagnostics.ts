import { sha256 } from '../../db/hash.ts';
import { conflict } from '../contract/failure.ts';
import type { diagnosticsTable } from '../contract/diagnostics.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import { nowOf } from '../ports/clock.ts';
import { en } from '../words/en.ts';
import { ja } from '../words/ja.ts';
import { diagnosticFacts } from './diagnostics/facts.ts';
import { reportText } from './diagnostics/report.ts';
import type { HandlersOf } from './handlers.ts';
import { liesWithin } from './outlet/own-folder.ts';

/** What helps whoever looks after the program, when something goes wrong. */
export const diagnosticsHandlers = {
  'diagnostics.read': async (host, { language }) => {
    const text = reportText(await diagnosticFacts(host), language === 'ja' ? ja : en);
    host.report = { text, digest: sha256(text) };
    return done(host.report);
  },
  // It is not told in the ledger: it holds nothing of anybody, and may be needed where no ledger opens.
  'diagnostics.save': async ({ ports, folder, report }, { digest }) => {
    if (report === null || report.digest !== digest) return conflict('report_changed');
    const day = tokyoDateOf(nowOf(ports.clock)).replaceAll('-', '');
    const path = await ports.dialogs.askWhereToSave('diagnostics', `consent-desk-support-${day}.txt`);
    if (path === null) return done({ outcome: 'cancelled' });
    if (liesWithin(path, folder)) return done({ outcome: 'failed', cause: 'own_folder' });
    const written = await ports.files.writeWhole(path, (out) => Promise.resolve(void out.write(report.text)));
    return done(written.ok ? { outcome: 'saved', path } : { outcome: 'failed', cause: written.error });
  },
  'diagnostics.report_fault': ({ ports: { ids, log } }, { places }) => {
    const incidentId = ids.next();
    log.event('page.fault', { incidentId, places });
    return done({ incidentId });
  },
} satisfies HandlersOf<typeof diagnosticsTable>;
