import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../electron/app/create-app.ts';
import { programVersion } from '../../electron/domain/audit/program-version.ts';
import { codePlacesOf } from '../../electron/domain/diagnostics/code-place.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import { ownLines } from '../../electron/services/diagnostics/log-lines.ts';
import { en } from '../../electron/words/en.ts';
import { fill } from '../../electron/words/fill.ts';
import { ja } from '../../electron/words/ja.ts';
import { canary, canaryMarks } from '../support/canary.ts';
import { loggedLines } from '../support/canaries.ts';
import { callerOf, newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

const { report } = ja.diagnostics;

/** How many entries a report tells of. */
function countIn(text: string): number {
  return Number(/記録の数：(\d+)件/.exec(text)?.[1]);
}

async function addCanary(desk: TestDesk): Promise<void> {
  const { name, kana } = canary;
  const fields = { ...blankCustomer, kind: 'person' as const, name, kana };
  await desk.ask('customer.create', { id: desk.id(), fields });
}

describe('the support report', () => {
  test('tells of program, folder, ledger and log, in the language of the screen', async () => {
    const desk = await newDesk();
    const { text } = await desk.ask('diagnostics.read', { language: 'ja' });
    expect(text).toContain(fill(report.version, { version: programVersion }));
    expect(text).toContain(fill(report.state, { state: 'sign_in' }));
    expect(text).toMatch(/desk\.db：\d+\.\d MB、最終更新 2026-/);
    expect(text).toContain(fill(report.letter, { letter: 'A' }));
    expect(text).toContain('"name":"session.opened"');
    const { text: english } = await desk.ask('diagnostics.read', { language: 'en' });
    expect(english).toContain(en.diagnostics.report.title);
    expect(english).not.toContain(report.title);
  });

  test('is there before anybody has signed in, for whoever cannot', async () => {
    const desk = await newDesk();
    await desk.ask('session.lock', { id: desk.id() });
    const { text } = await desk.ask('diagnostics.read', { language: 'ja' });
    expect(text).toContain(report.locked);
    rmSync(join(desk.folder, 'keys.json'));
    const { text: broken } = await desk.ask('diagnostics.read', { language: 'ja' });
    expect(broken).toContain(fill(report.state, { state: 'keys_missing' }));
    expect(broken).toContain(fill(report.noFile, { name: 'keys.json' }));
  });

  test('holds nothing of anybody: no customer, no staff, no folder, no file that somebody named', async () => {
    const desk = await newDesk();
    await addCanary(desk);
    writeFileSync(join(desk.folder, `${canary.name}.pdf`), canary.phone);
    await desk.ask('settings.set', {
      id: desk.id(),
      settings: { ...(await desk.ask('settings.get', {})), printer: `${canary.name}のプリンター` },
    });
    await desk.send('customer.get', { customerId: canary.name });
    for (const language of ['ja', 'en'] as const) {
      const { text } = await desk.ask('diagnostics.read', { language });
      const marks = [...canaryMarks, desk.manager.label, desk.receptionist.label, desk.folder, desk.recoveryCode];
      expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
      // What is looked for would be found.
      expect(text).toContain(language === 'ja' ? report.chosen : en.diagnostics.report.chosen);
    }
  });

  test('is saved as it was read, and nothing is recorded', async () => {
    const desk = await newDesk();
    const target = join(newFolder(), 'report.txt');
    desk.world.answers.push(target);
    const { text, digest } = await desk.ask('diagnostics.read', { language: 'ja' });
    desk.world.clock.now += 60_000;
    expect(await desk.ask('diagnostics.save', { id: desk.id(), digest })).toEqual({ outcome: 'saved', path: target });
    expect(readFileSync(target, 'utf8')).toBe(text);
    expect(desk.world.asked.at(-1)?.suggestedName).toBe('consent-desk-support-20261122.txt');
    const after = await desk.ask('diagnostics.read', { language: 'ja' });
    expect(countIn(after.text)).toBe(countIn(text));
    expect(countIn(text)).toBeGreaterThan(0);
  });

  test('is not saved where another was made since, where nobody names a file, or among our own files', async () => {
    const desk = await newDesk();
    const { digest } = await desk.ask('diagnostics.read', { language: 'ja' });
    const other = await desk.ask('diagnostics.read', { language: 'en' });
    const about = { kind: 'conflict', about: 'report_changed' };
    expect(await desk.fail('diagnostics.save', { id: desk.id(), digest })).toEqual(about);
    desk.world.answers.push(null);
    const save = () => desk.ask('diagnostics.save', { id: desk.id(), digest: other.digest });
    expect(await save()).toEqual({ outcome: 'cancelled' });
    const own = join(desk.folder, 'keys.json');
    const keys = readFileSync(own);
    desk.world.answers.push(own);
    expect(await save()).toEqual({ outcome: 'failed', cause: 'own_folder' });
    expect(readFileSync(own)).toEqual(keys);
    desk.world.answers.push(join(newFolder(), 'gone', 'report.txt'));
    expect(await save()).toEqual({ outcome: 'failed', cause: 'unreadable' });
  });

  test('hands on no line that others wrote into the log', () => {
    const own = '{"at":"2026-11-22T05:05:00.000Z","name":"schema.migrated","from":1,"to":2}';
    const foreign = [
      '{"at":"2026-11-22T05:05:00.000Z","name":"call.failed","message":"金糸雀 啼太郎"}',
      '{"name":{"deep":"kanaria"}}',
      '金糸雀',
      '[]',
      'null',
      '',
    ];
    expect(ownLines([...foreign, own])).toEqual([own]);
  });
});

describe('what went wrong', () => {
  test('in the page has a number by which the log tells where', async () => {
    const desk = await newDesk();
    const places = [...codePlacesOf(new Error(canary.name))];
    const { incidentId } = await desk.ask('diagnostics.report_fault', { id: desk.id(), places });
    const line = loggedLines().find((one) => one.includes(incidentId));
    expect(line).toContain(places[0]);
    expect((await desk.ask('diagnostics.read', { language: 'ja' })).text).toContain(incidentId);
    expect(await desk.fail('diagnostics.report_fault', { id: desk.id(), places: [canary.name] })).toMatchObject({
      kind: 'validation',
    });
  });

  test('with the page is said at the sign-in, until somebody is in', async () => {
    const desk = await newDesk();
    desk.app.pageLost('died');
    const state = await desk.ask('startup.state', {});
    expect(state.interruption).toMatchObject({ what: 'page' });
    expect(loggedLines().join()).toContain(state.interruption?.incidentId);
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: false });
    await desk.signIn(desk.manager);
    expect((await desk.ask('startup.state', {})).interruption).toBeUndefined();
  });

  test('with the program is said by the next one', async () => {
    const { folder, world, id } = await newDesk();
    const next = (before: { incidentId: string | null } | null) =>
      callerOf(createApp({ folder, ports: world.ports, mayHoldRealData: true, before }));
    const killed = next({ incidentId: null });
    expect((await killed.ask('startup.state', {})).interruption).toEqual({ what: 'program', incidentId: null });
    const failed = next({ incidentId: id() });
    expect((await failed.ask('startup.state', {})).interruption?.incidentId).not.toBeNull();
    expect((await next(null).ask('startup.state', {})).interruption).toBeUndefined();
  });
});
