// node tests/audit/mutate.ts --seed N --count M --out FOLDER [--from FOLDER]: writes M bundles that somebody has changed, and prints for
// each, as a line of JSON, where it lies, which fingerprint is expected, and what our check finds without knowing the program's sentences.
// A second verifier has to find the same (second-verifier/verify_audit.py --compare). The seed alone replays it, from the bundles in --from;
// left out, new ones are made, with new keys, and kept in FOLDER/from.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endFile } from '../support/new-folder.ts';
import { lineOf, makeChanged } from './mutations/indexed.ts';
import { makeOriginals, originalsIn } from './mutations/originals.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});
if (values.out === undefined) throw new Error('--out FOLDER');
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
const from = values.from === undefined ? await makeOriginals(join(folder, 'from')) : resolve(values.from);
const made = makeChanged(await originalsIn(from), { seed: Number(values.seed), count: Number(values.count), folder });
for await (const bundle of made) process.stdout.write(lineOf(bundle));
endFile();
