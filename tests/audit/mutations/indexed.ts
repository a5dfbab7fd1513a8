import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../../build/demo/story/random.ts';
import type { BundleVerdict } from '../../../electron/domain/audit/bundle-check.ts';
import { manifestOf, verdictWithoutWords, type Parts } from '../bundle-parts.ts';
import { mutate } from './mutate.ts';

/** A bundle as a second verifier is given it: where it lies, the expected fingerprint, and what our check finds. */
interface Indexed {
  readonly file: string;
  readonly key: string | null;
  readonly verdict: BundleVerdict;
}

/** Judges a bundle as whoever has FORMAT.md and not the words of the program. */
export async function indexed(file: string, key: string | null): Promise<Indexed> {
  return { file, key, verdict: await verdictWithoutWords(file, key) };
}

/** The line of JSON that stands for it in an index; what only we know of it is left out. */
export function lineOf({ file, key, verdict }: Indexed): string {
  return `${JSON.stringify({ file, key, ...verdict, manifest: undefined, areSentencesChecked: undefined })}\n`;
}

/** Writes bundles that somebody has changed into a folder. The seed alone replays them from the same originals. */
export async function* makeChanged(
  originals: readonly Parts[],
  { seed, count, folder }: { readonly seed: number; readonly count: number; readonly folder: string },
): AsyncGenerator<Indexed> {
  const random = new Random(seed);
  for (let n = 1; n <= count; n += 1) {
    const parts = random.pick(originals);
    const { signedBy } = manifestOf(parts);
    const key = random.pick([null, null, null, null, null, signedBy, signedBy, 'ABCD']);
    const file = join(folder, `${String(n).padStart(6, '0')}.zip`);
    writeFileSync(file, mutate(parts, random));
    yield await indexed(file, key);
  }
}
