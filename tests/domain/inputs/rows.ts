import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that people who do this job typed elsewhere, and what it has to become. */
export interface InputRow {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly expected: string;
}

/** The rows of inputs.tsv whose id begins with one of these, as `kana` for `kana-4`. */
export function inputRows(...groups: readonly string[]): readonly InputRow[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'inputs.tsv'), 'utf8')
    .split('\n')
    .slice(0, -1);
  return lines
    .map((line) => {
      const [id = '', kind = '', input = '', expected = ''] = line.split('\t');
      return { id, kind, input, expected };
    })
    .filter(({ id }) => groups.some((group) => new RegExp(`^${group}-`).test(id)));
}
