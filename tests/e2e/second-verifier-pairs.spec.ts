import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { conclude, type Comparison } from '../../electron/domain/audit/inspection.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';
import { newAuditDesk, stockedDesk, type AuditDesk } from '../audit/audit-desk.ts';
import { resigned, unzip, zip } from '../audit/bundle-parts.ts';
import { inspectFiles } from '../audit/compare-files.ts';
import { endFile, newFolder } from '../support/new-folder.ts';
import { runSecondVerifier } from '../support/second-verifier.ts';

test.afterAll(endFile);

async function exported(pc: AuditDesk, now: Instant, filter: object = {}): Promise<string> {
  pc.now = now;
  pc.target = join(newFolder(), 'audit.zip');
  await pc.exportAll({ filter });
  return pc.target;
}

/** Two exports of which the second is the earlier one, by what is to be found of them. */
async function makePairs(): Promise<Readonly<Record<string, readonly [file: string, earlier: string]>>> {
  const { pc } = stockedDesk();
  const first = await exported(pc, '2026-12-01T01:00:00.000Z');
  const past = join(newFolder(), 'past.db');
  pc.database.close();
  copyFileSync(pc.database.file, past);
  Object.assign(pc.desk, { db: pc.database.reopen() });
  pc.recordMany(3);
  const undone = await exported(pc, '2026-12-02T01:00:00.000Z');
  // The file of before is put back, and the desk goes on from there.
  pc.database.close();
  copyFileSync(past, pc.database.file);
  Object.assign(pc.desk, { db: pc.database.reopen() });
  const fewer = await exported(pc, '2026-12-03T01:00:00.000Z');
  pc.recordMany(3);
  const later = await exported(pc, '2026-12-22T01:00:00.000Z');
  const lastDays = await exported(pc, '2026-12-23T01:00:00.000Z', { from: '2026-12-22' });
  pc.recordMany(1);
  const lastDay = await exported(pc, '2026-12-24T01:00:00.000Z', { from: '2026-12-24' });
  return {
    'goes on': [later, first],
    'in the wrong order': [first, later],
    'of its last days alone': [lastDays, first],
    'of days that do not reach back': [lastDay, first],
    'with another history': [later, undone],
    'with fewer entries': [fewer, undone],
    'of another PC': [await exported(newAuditDesk(1), '2026-12-23T01:00:00.000Z'), first],
    'signed by another key': [later, await zip(resigned(await unzip(first)))],
    'with one that is none': [later, await zip([])],
  };
}

const codesOf = ({ found }: Comparison): readonly string[] =>
  found.outcome === 'agree' ? [] : found.outcome === 'unknown' ? found.chains.map(({ why }) => why) : [found.why];

test('the verifier that somebody wrote from FORMAT.md alone holds two bundles against each other as ours does', async () => {
  const met = new Set<string>();
  for (const [name, [file, earlier]] of Object.entries(await makePairs())) {
    const ours = await inspectFiles(file, earlier, null);
    const codes = ours.comparison === null ? undefined : codesOf(ours.comparison);
    const { said, status } = runSecondVerifier('verify_audit.py', file, '--earlier', earlier, '--json');
    const theirs: { earlier: { chains?: readonly { code: string }[] } } = JSON.parse(said);
    expect({ name, codes: theirs.earlier.chains?.map(({ code }) => code), status }).toEqual({
      name,
      codes,
      status: { proven: 0, altered: 1, not_a_bundle: 2, open: 3 }[conclude(ours)],
    });
    for (const code of codes ?? []) met.add(code);
  }
  expect(met).toEqual(new Set(['out_of_reach', 'other_pc', 'chain_shorter', 'chain_changed', 'key_changed']));
});
