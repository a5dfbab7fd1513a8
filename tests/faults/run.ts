// npm run faults -- [--seed N] [--count M] [--only INDEX,…] [--report FILE]: faults of disk, clock, files and power while the desk works.
// After each it opens with all that was acknowledged, or says what is wrong and leads out of it. The seed alone replays a run, and
// `--only` those of its cases. Ends with 1 when something was lost silently or the desk was not as it must be.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runScript } from '../../build/run-script.ts';
import { isFaulty, lineOf, reportOf } from './report.ts';
import { runInShares } from './shares.ts';

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} takes a whole number.`);
  return number;
}

const say = (text: string) => void process.stdout.write(text);

async function faults(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '300' },
      only: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const seed = wholeNumber('seed', values.seed);
  const only = values.only?.split(',').map((index) => wholeNumber('only', index)) ?? null;
  const asked = { seed, count: wholeNumber('count', values.count), only };
  const results = await runInShares(asked, (result) => {
    if (only !== null || isFaulty(result)) say(`${lineOf(seed, result)}\n`);
  });
  const found = results.filter(isFaulty);
  say(reportOf(results));
  if (values.report !== undefined) {
    const skipped = results.filter(({ outcome }) => outcome === 'skipped').length;
    const tally = { passed: results.length - found.length - skipped, failed: found.length, skipped };
    writeFileSync(values.report, JSON.stringify({ ...tally, failures: found.map((one) => lineOf(seed, one)) }));
  }
  return found.length === 0 ? 0 : 1;
}

await runScript(faults);
