// npm run bench [-- --only NAME] [-- --json FILE]: how fast the core is, each figure beside its baseline in the same run
// (issue 2, section 6). The databases are made in the first run and kept: see folder.ts and stocked.ts.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../../build/run-script.ts';
import { exportAudit } from './export-audit.ts';
import { growth } from './growth.ts';
import { openDatabase } from './open-database.ts';
import { recordConsent } from './record-consent.ts';
import { growthTable, rowsTable } from './report.ts';
import { isMissed, memoryRow, row, type Row } from './row.ts';
import { sharingCounts } from './sharing-counts.ts';
import { stocked } from './stocked.ts';
import { verifyLedger } from './verify-ledger.ts';

const sizes = [1_000, 10_000, 100_000] as const;
const large = 100_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What can be measured, by the name that `--only` takes. */
const benches: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  'record-consent': async () => [row('record-consent', 'ms', 4, await recordConsent(await stocked(large, say)))],
  'verify-ledger': async () => {
    const pass = verifyLedger(await stocked(large, say));
    say(`verify-ledger: given as bytes and not as texts, hashing alone takes ${pass.ofBytes.toFixed(0)} ms`);
    return [row('verify-ledger', 'ms', 6, pass)];
  },
  'open-database': async () => [row('open-database', 'ms', 5, await openDatabase(await stocked(large, say)))],
  'sharing-counts': async () => [row('sharing-counts', 'ms', 2, await sharingCounts(await stocked(large, say)))],
  'export-audit': async () => {
    const { growth: memory, ...time } = await exportAudit(await stocked(large, say));
    return [row('export-audit', 'ms', 3, time), memoryRow('export-audit-memory', 150, memory)];
  },
};

async function printGrowth(): Promise<void> {
  const shops = [];
  for (const size of sizes) shops.push(await stocked(size, say));
  say(`\n${growthTable(await growth(shops))}`);
}

async function bench(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const names = [...Object.keys(benches), 'growth'];
  if (values.only !== undefined && !names.includes(values.only))
    throw new Error(`--only takes one of: ${names.join(', ')}`);
  const isWanted = (name: string) => values.only === undefined || values.only === name;
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(benches)) {
    if (isWanted(name)) rows.push(...(await measure()));
  }
  if (rows.length > 0) say(`\n${rowsTable(rows)}`);
  if (isWanted('growth')) await printGrowth();
  if (values.json !== undefined) {
    writeFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), values.json), `${JSON.stringify(rows, null, 2)}\n`);
  }
  const missed = rows.filter(isMissed);
  say(missed.length === 0 ? 'every limit met' : `limits missed: ${missed.map(({ id }) => id).join(', ')}`);
  return missed.length === 0 ? 0 : 1;
}

await runScript(bench);
