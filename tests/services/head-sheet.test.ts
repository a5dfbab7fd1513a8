import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { receive } from '../../db/ledger/receive.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { newAuditDesk } from '../audit/audit-desk.ts';
import { loggedLines } from '../support/canaries.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { readSealed } from '../support/sealed.ts';
import { addCustomer } from './inputs.ts';
import { goOn, met, rolledBack } from './marked-desk.ts';

const december = Date.parse('2026-12-01T01:00:00.000Z');

/** A desk with a customer, on the first day of the next month. */
async function inDecember() {
  const desk = await newDesk();
  await addCustomer(desk);
  desk.world.clock.now = december;
  return desk;
}

const command = (desk: TestDesk) => ({
  id: desk.id(),
  month: '2026-11',
  confirmedBy: null,
  target: 'printer' as const,
});

const newest = (desk: TestDesk) =>
  desk.ask('ledger.page', { before: null, limit: 1, kinds: [], staffId: null, customerId: null, on: null });

const issued = (desk: TestDesk) =>
  desk.look((db) => readSealed(db).filter(({ header }) => header.includes('"kind":"head_sheet.issued"')));

describe('the head sheet of a month', () => {
  test('is printed, tells where this PC stood, and is recorded with what stood on it', async () => {
    const desk = await inDecember();
    expect(await desk.ask('audit.sheet_months', {})).toEqual(['2026-11']);
    expect(await desk.ask('audit.issue_sheet', { ...command(desk), confirmedBy: '上山 太郎' })).toEqual({
      outcome: 'printed',
    });
    const [sheet] = desk.world.headSheets;
    const own = await desk.look((db) => readSealed(db).filter(({ header }) => header.includes('"recorded":"2026-11')));
    expect(sheet).toMatchObject({
      month: '2026-11',
      madeAt: '2026-12-01T01:00:00.000Z',
      madeBy: desk.manager.label,
      confirmedBy: '上山 太郎',
      isTraining: false,
      devices: [
        {
          letters: 'HA',
          role: 'this',
          fingerprint: desk.fingerprint,
          n: own.length,
          hash: own.at(-1)?.hash,
          first: { n: 1, at: '2026-11-22T05:05:00.000Z' },
          mayGrow: false,
          gaps: [],
        },
      ],
    });
    const [entry, ...more] = await issued(desk);
    expect(more).toEqual([]);
    const [{ deviceId } = {}] = JSON.parse(entry?.body?.text ?? '').heads;
    expect(JSON.parse(entry?.body?.text ?? '')).toEqual({
      month: '2026-11',
      target: 'printer',
      heads: [{ deviceId, n: own.length, hash: own.at(-1)?.hash }],
    });
    // Whoever confirms it is nobody's business but the paper's.
    expect(entry?.body?.text).not.toContain('上山');
    expect(loggedLines().join('\n')).not.toContain('上山');
  });

  test('is saved under a name that tells its month, and told in the ledger', async () => {
    const desk = await inDecember();
    const folder = newFolder();
    desk.world.answers.push(join(folder, 'heads.pdf'));
    expect(await desk.ask('audit.issue_sheet', { ...command(desk), target: 'file' })).toMatchObject({
      outcome: 'saved',
    });
    expect(readdirSync(folder)).toEqual(['heads.pdf']);
    expect(desk.world.asked.at(-1)).toEqual({ purpose: 'head_sheet', suggestedName: 'ledger-heads-2026-11.pdf' });
    const [line] = await newest(desk);
    expect(line).toMatchObject({
      kind: 'head_sheet.issued',
      ja: '台帳の月締め票（2026-11、パソコン1台）をPDFに保存しました',
    });
  });

  test('is issued once, however often the same command arrives, and no other command has its id', async () => {
    const desk = await inDecember();
    const input = command(desk);
    for (let times = 0; times < 2; times += 1)
      expect(await desk.ask('audit.issue_sheet', input)).toEqual({ outcome: 'printed' });
    expect(desk.world.headSheets).toHaveLength(1);
    expect(await issued(desk)).toHaveLength(1);
    expect(await desk.fail('audit.issue_sheet', { ...input, target: 'file' })).toEqual({
      kind: 'conflict',
      about: 'id_used',
    });
  });

  test('that was given up or could not be drawn is nowhere recorded as issued', async () => {
    const desk = await inDecember();
    desk.world.answers.push(null);
    const saved = await desk.ask('audit.issue_sheet', { ...command(desk), target: 'file' });
    expect(saved).toEqual({ outcome: 'cancelled' });
    desk.world.draw = () => Promise.reject(new Error('no'));
    expect(await desk.ask('audit.issue_sheet', command(desk))).toEqual({ outcome: 'failed', cause: 'not_drawn' });
    expect(await issued(desk)).toEqual([]);
  });

  test('can be made of no month that runs, is to come, or was over before the ledger began', async () => {
    const desk = await inDecember();
    for (const month of ['2026-12', '2027-01', '2026-10'])
      expect(await desk.fail('audit.issue_sheet', { ...command(desk), month })).toEqual({
        kind: 'conflict',
        about: 'no_month',
      });
    for (const blank of ['', ' ', '\u3000'])
      expect(await desk.fail('audit.issue_sheet', { ...command(desk), confirmedBy: blank })).toMatchObject({
        kind: 'validation',
      });
    desk.world.clock.now = Date.parse('2026-11-30T14:59:59.999Z');
    expect(await desk.ask('audit.sheet_months', {})).toEqual([]);
  });

  test('says of a month without entries that there are none', async () => {
    const desk = await inDecember();
    desk.world.clock.now = Date.parse('2027-02-01T01:00:00.000Z');
    await desk.signIn(desk.manager);
    expect(await desk.ask('audit.sheet_months', {})).toEqual(['2027-01', '2026-12', '2026-11']);
    await desk.ask('audit.issue_sheet', { ...command(desk), month: '2027-01' });
    expect(desk.world.headSheets[0]?.devices).toMatchObject([{ first: null, letters: 'HA' }]);
  });

  test('tells of another PC what has arrived of it, and that more may', async () => {
    const desk = await inDecember();
    const there = newAuditDesk(1);
    there.now = '2026-11-25T01:00:00.000Z';
    there.recordMany(3);
    const hear = () =>
      desk.look((db) => {
        const own = readThisDevice(db)?.id ?? expect.fail('the desk has no device');
        expect(receive(db, own, readSealed(there.desk.db))).toMatchObject({ ok: true });
      });
    const other = async () => {
      await desk.ask('audit.issue_sheet', command(desk));
      return desk.world.headSheets.at(-1)?.devices.find(({ letters }) => letters === 'HB');
    };
    await hear();
    const end = readSealed(there.desk.db).at(-1)?.hash;
    expect(await other()).toMatchObject({
      role: 'other',
      n: 6,
      hash: end,
      mayGrow: true,
      fingerprint: there.fingerprint,
    });
    there.now = '2026-12-01T00:00:00.000Z';
    there.recordMany(1);
    await hear();
    expect(await other()).toMatchObject({ n: 6, hash: end, mayGrow: false });
  });

  test('tells of a retired PC what is on record as lost, and of the one that goes on', async () => {
    const { desk } = await rolledBack();
    const { again } = await met(desk);
    expect(await goOn(again)).toMatchObject({ ok: true });
    again.world.clock.now = december;
    await again.signIn(again.manager);
    await again.ask('audit.issue_sheet', command(again));
    const devices = again.world.headSheets[0]?.devices ?? [];
    expect(devices.map(({ letters, role, gaps }) => [letters, role, gaps[0]?.entries])).toEqual([
      ['HB', 'this', undefined],
      ['HA', 'retired', 4],
    ]);
  });
});
