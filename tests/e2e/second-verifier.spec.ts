import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../electron/words/en.ts';
import { indexed, lineOf, makeChanged } from '../audit/mutations/indexed.ts';
import { makeOriginals, originalsIn } from '../audit/mutations/originals.ts';
import { endFile, newFolder } from '../support/new-folder.ts';
import { runSecondVerifier } from '../support/second-verifier.ts';

test.afterAll(endFile);

test('a verifier that somebody wrote from FORMAT.md alone finds the same first fault in every changed bundle', async () => {
  test.setTimeout(300_000);
  const folder = newFolder();
  const bundles = [];

  const originals = await originalsIn(await makeOriginals(join(folder, 'originals')));
  const atRandom = join(folder, 'at-random');
  mkdirSync(atRandom);
  for await (const bundle of makeChanged(originals, { seed: 1, count: 300, folder: atRandom })) bundles.push(bundle);

  const crafted = join(folder, 'crafted');
  const { said } = runSecondVerifier('craft.py', crafted);
  const files = readdirSync(crafted);
  expect(said).toBe(`${files.length} bundles\n`);
  for (const file of files) bundles.push(await indexed(join(crafted, file), null));

  const index = join(folder, 'index.jsonl');
  writeFileSync(index, bundles.map(lineOf).join(''));
  expect(runSecondVerifier('verify_audit.py', '--compare', index).said).toBe(`${bundles.length} agree, 0 disagree\n`);

  // All faults of a bundle were among them: the others are those of a ledger, and of the sentences, which FORMAT.md does not hold.
  const found = new Set(
    bundles.map(({ verdict }): string => (verdict.outcome === 'altered' ? verdict.fault.code : verdict.outcome)),
  );
  const unmet = Object.keys(en.bundle.fault).filter((code) => !found.has(code));
  expect(unmet).toEqual(['body_missing', 'blob', 'description']);
});
