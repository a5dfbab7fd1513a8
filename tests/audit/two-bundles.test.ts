import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareBundles, type Agreement } from '../../electron/domain/audit/agreement.ts';
import type { Manifest } from '../../electron/domain/audit/manifest.ts';
import { openBundle } from '../../electron/services/audit/read-bundle.ts';
import { newFolder } from '../support/new-folder.ts';
import { newAuditDesk, stockedDesk, type AuditDesk } from './audit-desk.ts';
import { manifestOf, remeasured, resigned, unzip, withFile, zip } from './bundle-parts.ts';
import { runVerify } from './run-verify.ts';

interface Exported {
  readonly path: string;
  readonly manifest: Manifest;
}

async function exported(pc: AuditDesk, choice: Parameters<AuditDesk['exportAll']>[0] = {}): Promise<Exported> {
  pc.target = join(newFolder(), 'audit.zip');
  await pc.exportAll(choice);
  return { path: pc.target, manifest: manifestOf(await unzip(pc.target)) };
}

let earlier: Exported;
let later: Exported;
let lateOnly: Exported;
let fingerprint: string;
let device: string;

beforeAll(async () => {
  const { pc } = stockedDesk();
  earlier = await exported(pc);
  pc.now = '2026-12-22T01:00:00.000Z';
  pc.recordMany(3);
  later = await exported(pc);
  lateOnly = await exported(pc, { filter: { from: '2026-12-22' } });
  fingerprint = pc.fingerprint;
  device = pc.desk.device.id;
});

async function compared({ path, manifest }: Exported, before: Manifest): Promise<Agreement> {
  const bundle = await openBundle(path);
  if (bundle === null) throw new Error('no bundle');
  try {
    return await compareBundles({ ...bundle, manifest }, before);
  } finally {
    await bundle.close();
  }
}

const withHead = (change: Partial<Manifest['heads'][number]>): Manifest => ({
  ...earlier.manifest,
  heads: earlier.manifest.heads.map((head) => ({ ...head, ...change })),
});

describe('a later export', () => {
  test('that goes on from the earlier one agrees with it, and one with itself', async () => {
    expect(await compared(later, earlier.manifest)).toEqual({ outcome: 'agree' });
    expect(await compared(earlier, earlier.manifest)).toEqual({ outcome: 'agree' });
  });

  test('whose chain was computed anew over a changed entry contradicts it', async () => {
    const before = withHead({ hash: 'f'.repeat(64) });
    expect(await compared(later, before)).toEqual({ outcome: 'contradict', device, why: 'chain_changed' });
  });

  test('with fewer entries, or none of a PC, or another key contradicts it', async () => {
    expect(await compared(earlier, later.manifest)).toEqual({ outcome: 'contradict', device, why: 'chain_shorter' });
    const other = '019a0000-0000-7000-8000-00000000beef';
    expect(await compared(later, withHead({ device: other }))).toEqual({
      outcome: 'contradict',
      device: other,
      why: 'chain_missing',
    });
    const devices = earlier.manifest.devices.map((known) => ({ ...known, publicKey: 'AAAA' }));
    expect(await compared(later, { ...earlier.manifest, devices })).toEqual({
      outcome: 'contradict',
      device,
      why: 'key_changed',
    });
  });

  test('of a period says what the entry before it says, and nothing of what lies further back', async () => {
    expect(await compared(lateOnly, earlier.manifest)).toEqual({ outcome: 'agree' });
    const [head] = earlier.manifest.heads;
    expect(await compared(lateOnly, withHead({ n: (head?.n ?? 0) - 1 }))).toEqual({
      outcome: 'unknown',
      chains: [{ device, why: 'out_of_reach' }],
    });
  });
});

describe('a later export of another PC', () => {
  let other: AuditDesk;
  let ofOther: Exported;

  beforeAll(async () => {
    other = newAuditDesk(1);
    other.now = '2026-12-23T01:00:00.000Z';
    ofOther = await exported(other);
  });

  test('that has never heard of the first one says nothing of it, whichever is the later one', async () => {
    expect(await compared(ofOther, earlier.manifest)).toEqual({
      outcome: 'unknown',
      chains: [{ device, why: 'other_pc' }],
    });
    expect(await compared(earlier, ofOther.manifest)).toEqual({
      outcome: 'unknown',
      chains: [{ device: other.desk.device.id, why: 'other_pc' }],
    });
  });

  test('that has not yet heard of all agrees in what it has; what it has otherwise contradicts', async () => {
    const { pc } = stockedDesk();
    const taking = newAuditDesk(1);
    taking.receiveFrom(pc);
    pc.recordMany(2);
    const before = await exported(pc);
    taking.now = '2026-12-23T01:00:00.000Z';
    const own = pc.desk.device.id;
    expect(await compared(await exported(taking), before.manifest)).toEqual({
      outcome: 'unknown',
      chains: [{ device: own, why: 'other_pc' }],
    });
    taking.receiveFrom(pc);
    const caughtUp = await exported(taking);
    expect(await compared(caughtUp, before.manifest)).toEqual({ outcome: 'agree' });
    const changed = {
      ...before.manifest,
      heads: before.manifest.heads.map((head) => ({ ...head, hash: 'f'.repeat(64) })),
    };
    expect(await compared(caughtUp, changed)).toEqual({ outcome: 'contradict', device: own, why: 'chain_changed' });
    const devices = before.manifest.devices.map((known) => ({ ...known, publicKey: 'AAAA' }));
    expect(await compared(caughtUp, { ...before.manifest, devices })).toEqual({
      outcome: 'contradict',
      device: own,
      why: 'key_changed',
    });
  });

  test('is not called a contradiction by the command, which names the PC and what to compare with', () => {
    const { status, lines } = runVerify([ofOther.path, earlier.path, '--key', other.fingerprint]);
    expect(lines.slice(0, 2)).toEqual([
      '後の書き出しは別のパソコンで作られていて、端末 HA の記録がそろっているとは限らないため、比べられません。端末 HA のパソコンで書き出したものと比べてください。同じパソコンのはずであれば、記録が失われています。',
      'They cannot be compared: another PC has made the later export, which need not hold all entries of device HA. Compare with an export from the PC of HA. If it should be the same PC, entries were lost.',
    ]);
    expect(status).toBe(3);
  });
});

describe('the command', () => {
  test('0: they agree, in whichever order they are given', () => {
    for (const files of [
      [later.path, earlier.path],
      [earlier.path, later.path],
    ]) {
      const { status, lines } = runVerify([...files, '--key', fingerprint]);
      expect(lines[1]).toBe('The two exports agree: nothing that the earlier one holds was changed since.');
      expect(status).toBe(0);
    }
  });

  test('3: they agree, and nobody has proven who signed', () => {
    expect(runVerify([later.path, earlier.path]).status).toBe(3);
  });

  test('1: another key, and neither is compared while one of them is not whole', async () => {
    const forged = await zip(resigned(await unzip(later.path)));
    const { status, lines } = runVerify([forged, earlier.path]);
    expect(status).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      '前の書き出しと食い違っています。端末 HA の鍵が別のものになっています。',
      'They contradict each other: device HA has another key than before.',
    ]);
    const changed = await zip(
      remeasured(withFile(await unzip(earlier.path), 'audit.csv', (text) => text.replace('本社', '支社'))),
    );
    const broken = runVerify([later.path, changed, '--key', fingerprint]);
    expect(broken.status).toBe(1);
    expect(broken.lines.join()).not.toContain('agree');
  });

  test('2: what is no bundle', () => {
    expect(runVerify([later.path, join(newFolder(), 'none.zip'), '--key', fingerprint]).status).toBe(2);
    expect(runVerify([later.path, earlier.path, earlier.path]).status).toBe(2);
  });
});
