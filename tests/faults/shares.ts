import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CaseResult } from './case.ts';
import type { Asked } from './main.ts';

function runShare(asked: Asked, tell: (result: CaseResult) => void): Promise<readonly CaseResult[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly CaseResult[]>();
  const results: CaseResult[] = [];
  fork(join(import.meta.dirname, 'in-share.ts'), [JSON.stringify(asked)])
    .on('message', (message) => {
      if (typeof message !== 'string') return;
      // It is this program's own: in-share.ts has sent it.
      const result: CaseResult = JSON.parse(message);
      results.push(result);
      tell(result);
    })
    .on('error', reject)
    .on('exit', (code) => (code === 0 ? resolve(results) : reject(new Error(`faults: a share ended with ${code}`))));
  return promise;
}

/** Runs cases in as many processes as there are processors, and tells of each. */
export async function runInShares(
  asked: Omit<Asked, 'share'>,
  tell: (result: CaseResult) => void,
): Promise<readonly CaseResult[]> {
  const of = Math.min(availableParallelism(), asked.only?.length ?? asked.count);
  const shares = Array.from({ length: of }, (_, at) => runShare({ ...asked, share: { at, of } }, tell));
  return (await Promise.all(shares)).flat().toSorted((a, b) => a.index - b.index);
}
