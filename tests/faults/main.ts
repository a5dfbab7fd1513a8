import { mountSmallDisk } from '../support/mounted-disk.ts';
import { runCase, type CaseResult, type Run } from './case.ts';
import { placeLayer } from './file-layer.ts';
import { removePlace } from './place.ts';
import { aged, makeTemplate } from './template.ts';

/** What is asked of a run. */
export interface Asked {
  readonly seed: number;
  readonly count: number;
  /** The cases that are run; all where it is null. */
  readonly only: readonly number[] | null;
  /** Which part of them, and of how many. */
  readonly share: { readonly at: number; readonly of: number };
}

const diskBytes = 64 * 1_048_576;

/** Runs cases, and tells of each. */
export async function runFaults(
  { seed, count, only, share }: Asked,
  tell: (result: CaseResult) => void,
): Promise<readonly CaseResult[]> {
  await placeLayer(import.meta.filename);
  const template = await makeTemplate();
  const older = await aged(template);
  const { place: other } = await makeTemplate();
  const disk = mountSmallDisk(diskBytes);
  const run: Run = { seed, template, older, other, disk };
  const all = only ?? Array.from({ length: count }, (_, index) => index);
  const indexes = all.filter((_, place) => place % share.of === share.at);
  const results: CaseResult[] = [];
  try {
    for (const index of indexes) {
      const result = await runCase(run, index);
      results.push(result);
      tell(result);
    }
  } finally {
    disk?.unmount();
    for (const place of [template.place, older.place, other]) removePlace(place);
  }
  return results;
}
