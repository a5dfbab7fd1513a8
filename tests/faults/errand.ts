import { writeSync } from 'node:fs';
import { Random } from '../../build/demo/story/random.ts';
import type { Errand } from './faults.ts';
import { beginIdsAt } from './desk.ts';
import { disarm, placeLayer } from './file-layer.ts';
import { perform } from './scene.ts';

const idsOfErrands = 0x4000;

const die = () => void process.kill(process.pid, 'SIGKILL');

/** Does an errand of the runner, as JSON, to its end or to the step at which it is killed. */
export async function runErrand(text: string): Promise<void> {
  // It is this program's own: the runner has written it.
  const { seed, lastStep, ...scene }: Errand = JSON.parse(text);
  await placeLayer(import.meta.filename);
  beginIdsAt(idsOfErrands);
  let step = 0;
  await perform(
    { ...scene, facts: [], aside: [], halved: new Set(), random: new Random(seed) },
    {
      onStep: () => {
        if (step === lastStep) die();
        step += 1;
      },
      tell: (fact) => void writeSync(1, `${JSON.stringify(fact)}\n`),
    },
  );
  disarm();
  die();
}
