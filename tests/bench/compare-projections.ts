import { check } from '../../db/ledger/check.ts';
import { findingsOf } from '../../db/ledger/findings.ts';
import { FoldedAnew } from '../../db/ledger/folded-anew.ts';
import { rebuild } from '../../db/ledger/rebuild.ts';
import { verify } from '../../db/ledger/verify.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { assertDurable, benchFolder } from './folder.ts';
import { median, type Pair } from './measure.ts';
import { openStocked, withScratchCopy, type Stocked } from './stocked.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

function took(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What a check took besides the chain, and the longest that one of its slices held everything else up. */
interface Pass extends Pair {
  readonly longest: number;
}

function pass(copy: Stocked): Pass {
  const opened = openStocked(copy);
  const { db } = opened;
  const folder = mkdtempSync(join(benchFolder(), 'scratch-'));
  try {
    const device = readThisDevice(db);
    if (device === null) throw new Error('bench: no device');
    const chain = took(() => {
      for (const _ of verify(db));
    });
    let longest = 0;
    const all = took(() => {
      const folded = new FoldedAnew(db, folder);
      const run = check(db, folded, device.id);
      for (;;) {
        const start = performance.now();
        const step = run.next();
        longest = Math.max(longest, performance.now() - start);
        if (step.done !== true) continue;
        const [first] = findingsOf(step.value);
        if (first !== undefined) throw new Error(`bench: ${first.what} ${first.name} in a generated database`);
        break;
      }
      folded.close();
    });
    return { figure: all - chain, baseline: took(() => rebuild(db)), longest };
  } finally {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const passes = 3;

/** Comparing the projections of a ledger of 200,000 entries with the ledger, beside folding them anew in place. Milliseconds. */
export async function compareProjections(of: Stocked): Promise<Pass> {
  assertDurable(benchFolder());
  const all: Pass[] = [];
  for (let i = 0; i < passes; i += 1) all.push(await withScratchCopy(of, async (copy) => pass(copy), of.ledger));
  const at = (what: keyof Pass) => median(all.map((one) => one[what]));
  return { figure: at('figure'), baseline: at('baseline'), longest: at('longest') };
}
