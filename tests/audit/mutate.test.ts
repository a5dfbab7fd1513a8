import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Random } from '../../build/demo/story/random.ts';
import { newFolder } from '../support/new-folder.ts';
import { manifestOf, unzip, verdictWithoutWords } from './bundle-parts.ts';
import { mutate } from './mutations/mutate.ts';
import { makeOriginals, originalsIn } from './mutations/originals.ts';

test('of 300 bundles that somebody has changed, none is proven but those whose files are as they were', async () => {
  const folder = await makeOriginals(newFolder());
  const originals = await originalsIn(folder);
  const random = new Random(1);
  const outcomes = new Map<string, number>();
  const file = join(folder, 'mutated.zip');
  for (let n = 0; n < 300; n += 1) {
    const parts = random.pick(originals);
    writeFileSync(file, mutate(parts, random));
    const { outcome } = await verdictWithoutWords(file, manifestOf(parts).signedBy);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome !== 'whole') continue;
    const found = await unzip(file);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(parts));
  }
  expect(
    Math.min(...['whole', 'altered', 'not_a_bundle'].map((outcome) => outcomes.get(outcome) ?? 0)),
  ).toBeGreaterThan(5);
});
