// npm run bench [-- --only NAME] [-- --json FILE]: how fast the desk is, each figure beside its baseline in the same run, and how
// many keys and clicks it takes (issue 2, section 6, and issue 3). The databases are made in the first run and kept: see
// folder.ts and stocked.ts.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../../build/run-script.ts';
import { backup } from './backup.ts';
import { compareProjections } from './compare-projections.ts';
import { consentToPrint, openCustomerDesk } from './customer-desk.ts';
import { exportAudit } from './export-audit.ts';
import { growth } from './growth.ts';
import { inputsOfCounterMode, inputsOfNew, inputsOfReturning, inputsOfTelephoneStop } from './inputs.ts';
import { sharingFreeze } from './longest-freeze.ts';
import { longLedger } from './long-ledger.ts';
import { markAtStart, markOnRecord } from './mark.ts';
import { openCustomer } from './open-customer.ts';
import { openDatabase } from './open-database.ts';
import { recordConsent } from './record-consent.ts';
import { growthTable, rowsTable } from './report.ts';
import { differenceRow, isMissed, plainRow, row, type Row } from './row.ts';
import { scanFreeze } from './scan-freeze.ts';
import { searchKeystroke } from './search-keystroke.ts';
import { sharingCounts } from './sharing-counts.ts';
import { startApp } from './start-app.ts';
import { stocked } from './stocked.ts';
import { unlockToHome } from './unlock.ts';
import { verifyLedger } from './verify-ledger.ts';

const sizes = [1_000, 10_000, 100_000] as const;
const tiny = 100;
const small = 1_000;
const large = 100_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

type Bench = () => Promise<readonly Row[]>;

const inputs = (id: string, limit: number, count: () => Promise<number>): Readonly<Record<string, Bench>> => ({
  [id]: async () => [plainRow(id, 'inputs', limit, await count())],
});

/** What can be measured, by the name that `--only` takes. */
const benches: Readonly<Record<string, Bench>> = {
  'record-consent': async () => [row('record-consent', 'ms', 4, await recordConsent(await stocked(large, say)))],
  'verify-ledger': async () => {
    const pass = verifyLedger(await longLedger(await stocked(large, say), say));
    say(`verify-ledger: given as bytes and not as texts, hashing alone takes ${pass.ofBytes.toFixed(0)} ms`);
    return [row('verify-ledger', 'ms', 4, pass)];
  },
  'compare-projections': async () => {
    const { longest, ...pass } = await compareProjections(await stocked(large, say));
    say(`compare-projections: the longest slice takes ${longest.toFixed(0)} ms`);
    return [row('compare-projections', 'ms', 1.5, pass)];
  },
  // In milliseconds, of which a mark may take a tenth of one.
  mark: async () => {
    const shop = await stocked(large, say);
    return [
      differenceRow('mark-on-record', 'ms', 0.1, await markOnRecord(shop)),
      plainRow('mark-at-start', 'ms', 20, await markAtStart(shop)),
    ];
  },
  backup: async () => {
    const { copy, verification } = await backup(await stocked(large, say));
    return [row('backup-copy', 'ms', 1.2, copy), row('backup-verification', 'ms', 3, verification)];
  },
  'unlock-to-home': async () => [
    differenceRow('unlock-to-home', 'ms', 300, await unlockToHome(await stocked(large, say))),
  ],
  'open-database': async () => [row('open-database', 'ms', 5, await openDatabase(await stocked(large, say)))],
  'sharing-counts': async () => [row('sharing-counts', 'ms', 2, await sharingCounts(await stocked(large, say)))],
  'export-audit': async () => {
    const { growth: memory, ...time } = await exportAudit(await longLedger(await stocked(large, say), say));
    return [row('export-audit', 'ms', 3, time), plainRow('export-audit-memory', 'MB', 150, memory)];
  },
  'open-customer': async () => {
    const { asked, ...whole } = await openCustomer(await stocked(small, say));
    say(
      `open-customer: without the entry it records, ${asked.figure.toFixed(2)} ms beside ${asked.baseline.toFixed(2)} ms`,
    );
    return [row('open-customer', 'ms', 3, whole)];
  },
  'start-app': async () => [row('start-app', 'ms', 1.5, await startApp())],
  'search-keystroke': async () => [
    differenceRow('search-keystroke', 'ms', 50, await searchKeystroke(await stocked(large, say))),
  ],
  'open-customer-desk': async () => [
    row('open-customer-desk', 'ms', 1.5, await openCustomerDesk(await stocked(large, say), await stocked(tiny, say))),
  ],
  'consent-to-print': async () => [
    row('consent-to-print', 'ms', 1.3, await consentToPrint(await stocked(large, say), await stocked(tiny, say))),
  ],
  'sharing-freeze': async () => [plainRow('sharing-freeze', 'ms', 50, await sharingFreeze(await stocked(large, say)))],
  'scan-freeze': async () => [plainRow('scan-freeze', 'ms', 20, scanFreeze())],
  ...inputs('inputs-returning-customer', 10, () => inputsOfReturning('mouse')),
  ...inputs('inputs-returning-customer-keys', 10, () => inputsOfReturning('keys')),
  ...inputs('inputs-counter-mode', 13, inputsOfCounterMode),
  ...inputs('inputs-telephone-stop', 6, inputsOfTelephoneStop),
  ...inputs('inputs-new-customer', 12, () => inputsOfNew('mouse')),
  ...inputs('inputs-new-customer-keys', 15, () => inputsOfNew('keys')),
};

async function printGrowth(): Promise<void> {
  const shops = [];
  for (const size of sizes) shops.push(await stocked(size, say));
  say(`\n${growthTable(await growth(shops))}`);
}

/** What was measured, and the names of what could not be. */
interface Result {
  readonly rows: readonly Row[];
  readonly unmeasured: readonly string[];
}

/** Measures one after the other. What cannot be measured on this machine says why, and the others go on. */
async function measureAll(names: readonly string[]): Promise<Result> {
  const rows: Row[] = [];
  const unmeasured: string[] = [];
  for (const [name, measure] of Object.entries(benches)) {
    if (!names.includes(name)) continue;
    try {
      rows.push(...(await measure()));
    } catch (error) {
      unmeasured.push(name);
      say(`${name}: not measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { rows, unmeasured };
}

async function bench(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const all = [...Object.keys(benches), 'growth'];
  if (values.only !== undefined && !all.includes(values.only))
    throw new Error(`--only takes one of: ${all.join(', ')}`);
  const names = values.only === undefined ? all : [values.only];
  const { rows, unmeasured } = await measureAll(names);
  if (rows.length > 0) say(`\n${rowsTable(rows)}`);
  if (names.includes('growth')) await printGrowth();
  if (values.json !== undefined) {
    writeFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), values.json), `${JSON.stringify(rows, null, 2)}\n`);
  }
  const missed = rows.filter(isMissed);
  if (missed.length > 0) say(`limits missed: ${missed.map(({ id }) => id).join(', ')}`);
  if (unmeasured.length > 0) say(`not measured: ${unmeasured.join(', ')}`);
  const isMet = missed.length === 0 && unmeasured.length === 0;
  if (isMet) say('every limit met');
  return isMet ? 0 : 1;
}

await runScript(bench);
