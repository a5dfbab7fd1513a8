import { createWriteStream, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { runToEnd } from '../support/run-to-end.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';
import { newFolder } from '../support/new-folder.ts';
import { verify } from '../../db/ledger/verify.ts';
import { nodeFiles } from '../../electron/ports/node-files.ts';
import type { Files } from '../../electron/ports/files.ts';
import { newAuditDesk, stockedDesk, type AuditDesk } from './audit-desk.ts';
import { unzip, verdictOf } from './bundle-parts.ts';

/** Kind and body of every entry about exports. */
function exportsIn(pc: AuditDesk) {
  const rows = pc.desk.db.$client
    .prepare<[], { id: string; kind: string; text: string }>(
      "SELECT e.id, e.kind, b.text FROM ledger_entry e JOIN ledger_body b ON b.seq = e.seq WHERE e.kind LIKE 'audit.%' ORDER BY e.seq",
    )
    .all();
  return rows.map(({ id, kind, text }): { id: string; kind: string; body: unknown } => ({
    id,
    kind,
    body: JSON.parse(text),
  }));
}

const tooMany = { ok: false, error: { kind: 'conflict', about: 'too_many_bodies' } };

describe('bodies', () => {
  test('as many as allowed leave, the export itself among them', async () => {
    const { pc } = stockedDesk();
    expect(await pc.exportAll({ maxBodies: 9 })).toMatchObject({ ok: true, value: { entries: 9, bodies: 9 } });
  });

  test('one more: nothing is asked, recorded or written', async () => {
    const { pc } = stockedDesk();
    const ask = vi.spyOn(pc.desk.ports.dialogs, 'askWhereToSave');
    expect(await pc.exportAll({ maxBodies: 8 })).toEqual(tooMany);
    expect(ask).not.toHaveBeenCalled();
    expect(exportsIn(pc)).toEqual([]);
    expect(existsSync(pc.target ?? '')).toBe(false);
  });

  test('one more that came while the dialog stood open', async () => {
    const { pc } = stockedDesk();
    vi.spyOn(pc.desk.ports.dialogs, 'askWhereToSave').mockImplementation(async () => {
      pc.record({ kind: 'customer.opened', body: {} });
      return pc.target;
    });
    expect(await pc.exportAll({ maxBodies: 9 })).toEqual(tooMany);
    expect(exportsIn(pc)).toEqual([]);
  });

  test('only those that the filter chooses count', async () => {
    const { pc, customerId } = stockedDesk();
    expect(await pc.exportAll({ maxBodies: 4, filter: { customerId } })).toEqual(tooMany);
    expect(await pc.exportAll({ maxBodies: 5, filter: { customerId } })).toMatchObject({
      ok: true,
      value: { bodies: 5 },
    });
    const kinds = ['customer.opened'];
    expect(await pc.exportAll({ maxBodies: 3, filter: { kinds } })).toEqual(tooMany);
    expect(await pc.exportAll({ maxBodies: 4, filter: { kinds } })).toMatchObject({ ok: true, value: { bodies: 4 } });
    const filter = { from: '2026-11-21', to: '2026-11-21' } as const;
    expect(await pc.exportAll({ maxBodies: 3, filter })).toEqual(tooMany);
    expect(await pc.exportAll({ maxBodies: 4, filter })).toMatchObject({ ok: true, value: { bodies: 4 } });
    const staffId = pc.newId();
    expect(await pc.exportAll({ maxBodies: 1, filter: { staffId } })).toMatchObject({ ok: true, value: { bodies: 0 } });
  });

  test('that were erased are neither counted nor missed', async () => {
    const { pc } = stockedDesk();
    pc.desk.db.$client.exec('DROP TRIGGER ledger_body_is_never_removed');
    pc.desk.db.$client.exec(
      "DELETE FROM ledger_body WHERE seq = (SELECT seq FROM ledger_entry WHERE kind = 'customer.created')",
    );
    expect(await pc.exportAll({ maxBodies: 8 })).toMatchObject({ ok: true, value: { entries: 9, bodies: 8, rows: 9 } });
    expect(await verdictOf(pc.target ?? '')).toMatchObject({ outcome: 'whole' });
    expect((await unzip(pc.target ?? '')).get('audit.csv')).toContain(',お客様の登録,');
  });
});

describe('the command', () => {
  test('cancelled: nothing is recorded', async () => {
    const { pc } = stockedDesk();
    pc.target = null;
    expect(await pc.exportAll()).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(exportsIn(pc)).toEqual([]);
  });

  test('suggests a name without anything personal, by the day of Tokyo', async () => {
    const { pc, customerId } = stockedDesk();
    pc.now = '2026-11-22T16:00:00.000Z';
    const ask = vi.spyOn(pc.desk.ports.dialogs, 'askWhereToSave');
    await pc.exportAll({ filter: { customerId } });
    expect(ask.mock.calls).toEqual([['audit', 'audit-2026-11-23.zip']]);
  });

  test('is recorded with reason, filter and whether bodies went along', async () => {
    const { pc, customerId } = stockedDesk();
    await pc.exportAll({ maxBodies: 5, reason: '取引先の監査', filter: { customerId } });
    expect(exportsIn(pc)).toMatchObject([
      { kind: 'audit.exported', body: { reason: '取引先の監査', bodies: true, filter: { customerId } } },
    ]);
  });

  test('of an id that is taken is refused, also when it was taken while the dialog stood open', async () => {
    const { pc } = stockedDesk();
    const id = pc.newId();
    const taken = { ok: false, error: { kind: 'conflict', about: 'id_used' } };
    expect(await pc.exportAll({ id })).toMatchObject({ ok: true });
    expect(await pc.exportAll({ id })).toEqual(taken);
    const again = pc.newId();
    const both = await Promise.all([pc.exportAll({ id: again }), pc.exportAll({ id: again })]);
    expect(both.filter((result) => result.ok).length).toBe(1);
    expect(both).toContainEqual(taken);
    expect(exportsIn(pc).length).toBe(2);
  });
});

/** The ledger says that an export was announced and did not come about, and is whole. */
function expectFailed(pc: AuditDesk, cause: string): void {
  const [announced, failed, ...more] = exportsIn(pc);
  expect(announced?.kind).toBe('audit.exported');
  expect(failed).toMatchObject({ kind: 'audit.export_failed', body: { exportId: announced?.id, cause } });
  expect(more).toEqual([]);
  expect(runToEnd(verify(pc.desk.db)).fault).toBeNull();
}

describe('a file that cannot be written', () => {
  testOnSmallDisk('for want of space is recorded, and no half of it stays', 2 * 1024 * 1024, async (disk) => {
    const pc = newAuditDesk();
    pc.recordMany(3_000);
    disk.fill(64 * 1024);
    pc.target = join(disk.folder, 'audit.zip');
    expect(await pc.exportAll()).toEqual({ ok: true, value: { outcome: 'failed', cause: 'disk_full' } });
    expect(readdirSync(disk.folder)).toEqual(['ballast']);
    expectFailed(pc, 'disk_full');
    disk.empty();
    expect(await pc.exportAll()).toMatchObject({ ok: true });
    expect(await verdictOf(pc.target)).toMatchObject({ outcome: 'whole' });
  });

  test('into a folder that is not there', async () => {
    const { pc } = stockedDesk();
    pc.target = join(newFolder(), 'gone', 'audit.zip');
    expect(await pc.exportAll()).toEqual({ ok: true, value: { outcome: 'failed', cause: 'unreadable' } });
    expectFailed(pc, 'unreadable');
  });

  test('leaves an earlier file of that name as it was', async () => {
    const full: Files = {
      ...nodeFiles,
      writeWhole: (path, write) =>
        nodeFiles.writeWhole(path, () =>
          write(
            new Writable({
              write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
            }).on('error', () => undefined),
          ),
        ),
    };
    const pc = newAuditDesk(0, { files: full });
    writeFileSync(pc.target ?? '', 'earlier');
    expect(await pc.exportAll()).toEqual({ ok: true, value: { outcome: 'failed', cause: 'disk_full' } });
    expect(readdirSync(dirname(pc.target ?? '')).filter((name) => name.startsWith('audit'))).toEqual(['audit.zip']);
    expectFailed(pc, 'disk_full');
  });

  test('because the stream broke: nothing more is read, nothing stays in the temporary folder', async () => {
    const temporary = newFolder();
    const breaking: Files = {
      ...nodeFiles,
      writeWhole: async (path, write) => {
        const out = createWriteStream(path);
        out.on('error', () => undefined);
        setImmediate(() => out.destroy(new Error('unplugged')));
        return { ok: true, value: await write(out) };
      },
    };
    const pc = newAuditDesk(0, { files: breaking });
    pc.recordMany(9_000);
    vi.stubEnv('TMPDIR', temporary);
    await expect(pc.exportAll()).rejects.toThrow();
    expect(readdirSync(temporary)).toEqual([]);
    vi.unstubAllEnvs();
    expectFailed(pc, 'unexpected');
  });
});
