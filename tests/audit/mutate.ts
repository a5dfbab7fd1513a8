// node tests/audit/mutate.ts --seed N --count M --out FOLDER [--from FOLDER]: writes M bundles that somebody has changed, and prints for
// each, as a line of JSON, where it lies, which fingerprint is expected, and what our check finds without knowing the program's sentences.
// A second verifier has to find the same. The seed alone replays it, from the bundles in --from; left out, new ones are made, with new
// keys, and kept in FOLDER/from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../build/demo/story/random.ts';
import { manifestOf, verdictWithoutWords } from './bundle-parts.ts';
import { makeOriginals, originalsIn } from './mutations/originals.ts';
import { mutate } from './mutations/mutate.ts';
import { endFile } from '../support/new-folder.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});
if (values.out === undefined) throw new Error('--out FOLDER');
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const from = values.from === undefined ? await makeOriginals(join(out, 'from')) : resolve(values.from);
const originals = await originalsIn(from);

const random = new Random(Number(values.seed));
for (let n = 1; n <= Number(values.count); n += 1) {
  const parts = random.pick(originals);
  const { signedBy } = manifestOf(parts);
  const key = random.pick([null, null, null, null, null, signedBy, signedBy, 'ABCD']);
  const file = join(out, `${String(n).padStart(6, '0')}.zip`);
  writeFileSync(file, mutate(parts, random));
  const verdict = await verdictWithoutWords(file, key);
  process.stdout.write(
    `${JSON.stringify({ file, key, ...verdict, manifest: undefined, areSentencesChecked: undefined })}\n`,
  );
}
endFile();
