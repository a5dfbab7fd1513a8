import { type CustomerId, type EntryId, trustedId } from '../../electron/domain/ids.ts';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { canary } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';
import { addCar, addCustomer, answerTo, canaryFields, consentOf, requestOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';

/** A desk with a consent of the canary, who has a car. */
async function deskWithSlip(how: { readonly isTraining?: boolean } = {}) {
  const desk = await newDesk(how);
  const customerId = await addCustomer(desk);
  const vehicleId = await addCar(desk, customerId);
  const slip = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
  return { desk, customerId, vehicleId, slip };
}

const listed = async (desk: TestDesk, customerId: CustomerId) => (await desk.ask('slip.list', { customerId }))[0];

const save = (desk: TestDesk, entryId: EntryId, id = desk.id()) =>
  desk.send('slip.issue', { target: 'file', id, entryId });

describe('a slip', () => {
  test('recorded last stands on top, also where the clock of the PC was set back: it is the one to be handed over', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    const id = trustedId(v7({ msecs: Date.parse('2026-11-20T01:00:00.000Z') }));
    await desk.ask('request.receive', { ...requestOf(desk, customerId), id });
    const list = await desk.ask('slip.list', { customerId });
    expect(list.map(({ entryId }) => entryId)).toEqual([id, slip.entryId]);
  });

  test('shows the state after the entry that it confirms, with number, code and QR', async () => {
    const { desk, slip } = await deskWithSlip();
    expect(await save(desk, slip.entryId)).toMatchObject({ ok: true, value: { outcome: 'saved', copy: 1 } });
    const [document] = desk.world.drawn;
    expect(document).toMatchObject({
      code: slip.code,
      qr: expect.stringContaining(`KAO2/${slip.receiptNo}/`),
      reissue: 0,
      isTraining: false,
      snapshot: {
        type: 'consent',
        receiptNo: slip.receiptNo,
        customerName: canary.name,
        staffLabel: desk.manager.label,
        shopName: '本社工場',
        noticeId: desk.noticeId,
        isNoticeShown: true,
        vehicles: [{ plate: canary.plate, carName: 'アルト', vinLast4: '0173' }],
      },
    });
    const states = document?.snapshot.type === 'consent' ? document.snapshot.states : [];
    expect(states.find(({ scope }) => scope === mail)?.state).toBe('agreed');
    expect(new Set(states.filter(({ scope }) => scope !== mail).map(({ state }) => state))).toEqual(
      new Set(['unasked']),
    );
    expect(states.length).toBe(document?.notice.scopes.length);
  });

  test('says what was so, however much has changed since: name, car, company, notice, answers', async () => {
    const { desk, customerId, vehicleId, slip } = await deskWithSlip();
    await save(desk, slip.entryId);
    await desk.ask('customer.edit', {
      id: desk.id(),
      customerId,
      changes: { from: { name: canary.name }, to: { name: '改姓 花子' } },
    });
    await desk.ask('vehicle.retire', { id: desk.id(), customerId, vehicleId, how: 'sold', on: '2026-11-22' });
    const company = await desk.ask('company.get', {});
    await desk.ask('company.set', { id: desk.id(), company: { ...company, name: '株式会社あたらしい' } });
    const heads = [slip.entryId];
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'refused', { heads })]));
    await save(desk, slip.entryId);
    const [first, second] = desk.world.drawn;
    expect(second).toEqual({ ...first, reissue: 1 });
    expect(JSON.stringify(second?.snapshot)).not.toContain('改姓');
    // The control: a new slip has the new name.
    const fresh = await desk.ask('request.receive', requestOf(desk, customerId));
    await save(desk, fresh.entryId);
    expect(desk.world.drawn[2]?.snapshot).toMatchObject({
      customerName: '改姓 花子',
      vehicles: [],
      company: { name: '株式会社あたらしい' },
    });
  });

  test('holds nothing that must not be on paper: no whole number of a car, no birthday, no address, no telephone, no words of a request', async () => {
    const { desk, customerId } = await deskWithSlip();
    const request = await desk.ask('request.receive', requestOf(desk, customerId));
    await save(desk, request.entryId);
    const [document] = desk.world.drawn;
    expect(document?.snapshot).toMatchObject({
      type: 'request',
      requestTypes: ['disclosure'],
      dueOn: '2026-12-06',
      fee: 'いただきません。',
    });
    const shown = JSON.stringify({ ...document, notice: null });
    for (const text of [
      canary.vin,
      canaryFields.bornOn,
      canary.address,
      canary.phone,
      canary.email,
      canary.remark,
      canary.occupation,
    ]) {
      expect(shown).not.toContain(text);
    }
  });

  const life = { paper: 'issued', signature: 'none', waitsFor: null, closings: [] };
  const thrice = { ...life, copies: 3, voided: null, failures: 0 };

  test('is counted: the second copy is the first 再発行', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    for (const copy of [1, 2, 3]) {
      expect(await save(desk, slip.entryId)).toMatchObject({ ok: true, value: { outcome: 'saved', copy } });
      expect(desk.world.drawn.at(-1)?.reissue).toBe(copy - 1);
    }
    expect(await desk.ask('slip.list', { customerId })).toEqual([
      {
        ...slip,
        kinds: [
          { slipKind: 'consent', copies: 3 },
          { slipKind: 'sharing', copies: 0 },
        ],
        ...thrice,
      },
    ]);
    const history = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(history.slice(0, 3).map((line) => line.ja)).toEqual([
      '控えをPDFに保存しました（再発行 2回目）',
      '控えをPDFに保存しました（再発行 1回目）',
      '控えをPDFに保存しました',
    ]);
  });

  test('is saved where the person says, under a name without anybody in it', async () => {
    const { desk, slip } = await deskWithSlip();
    const path = join(newFolder(), 'お客様.pdf');
    desk.world.answers.push(path);
    await save(desk, slip.entryId);
    expect(desk.world.asked).toEqual([{ purpose: 'slip', suggestedName: `${slip.receiptNo}.pdf` }]);
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 drawn');
    expect(readdirSync(dirname(path))).toEqual(['お客様.pdf']);
  });

  test('says 練習 when it is for training', async () => {
    const { desk, slip } = await deskWithSlip({ isTraining: true });
    await save(desk, slip.entryId);
    expect(desk.world.drawn[0]?.isTraining).toBe(true);
  });
});

describe('a slip on several sheets', () => {
  test('counts each by itself: the first sheet of joint use is no 再発行', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    const issue = (slipKind?: 'consent' | 'sharing') =>
      desk.ask('slip.issue', {
        target: 'printer',
        id: desk.id(),
        entryId: slip.entryId,
        ...(slipKind === undefined ? {} : { slipKind }),
      });
    expect(await issue()).toEqual({ outcome: 'printed', copy: 1 });
    expect(await issue('sharing')).toEqual({ outcome: 'printed', copy: 1 });
    expect(await issue('sharing')).toEqual({ outcome: 'printed', copy: 2 });
    expect(desk.world.drawn.map(({ slipKind, reissue }) => [slipKind, reissue])).toEqual([
      ['consent', 0],
      ['sharing', 0],
      ['sharing', 1],
    ]);
    expect(await listed(desk, customerId)).toMatchObject({ copies: 3 });
  });

  test('is of the sheet that the entry asks for, and of none that it has not', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    const stop = await desk.ask('consent.stop', {
      id: desk.id(),
      customerId,
      target: { kind: 'scopes', scopes: [mail] },
      method: 'phone',
      givenBy: { who: 'self' },
      evidence: null,
      occurred: null,
    });
    await save(desk, stop.entryId);
    expect(desk.world.drawn[0]).toMatchObject({ slipKind: 'stop', decided: [{ scope: mail, answer: 'withdrawn' }] });
    for (const [entryId, slipKind] of [
      [slip.entryId, 'stop'],
      [slip.entryId, 'request'],
    ]) {
      expect(await desk.fail('slip.issue', { target: 'printer', id: desk.id(), entryId, slipKind })).toEqual({
        kind: 'not_found',
      });
    }
  });

  test('is on the paper that this PC is set to, where nobody says otherwise', async () => {
    const { desk, slip } = await deskWithSlip();
    const settings = await desk.ask('settings.get', {});
    await desk.ask('settings.set', { id: desk.id(), settings: { ...settings, paper: 'roll', hasShopCopy: false } });
    await save(desk, slip.entryId);
    await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId: slip.entryId, paper: 'a5' });
    expect(desk.world.drawn.map(({ paper, hasShopCopy }) => [paper, hasShopCopy])).toEqual([
      ['roll', false],
      ['a5', false],
    ]);
  });
});

describe('a slip that does not come about', () => {
  test('because the person cancelled: nothing is written down', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    desk.world.answers.push(null);
    expect(await save(desk, slip.entryId)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(await listed(desk, customerId)).toMatchObject({ copies: 0, failures: 0 });
    expect(desk.world.drawn).toEqual([]);
  });

  test('because it could not be drawn: that is written down, and the next one is the first copy', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    const { draw } = desk.world;
    desk.world.draw = () => Promise.reject(new Error(`no page for ${canary.name}`));
    const path = join(newFolder(), 'slip.pdf');
    desk.world.answers.push(path);
    const id = desk.id();
    expect(await save(desk, slip.entryId, id)).toEqual({
      ok: true,
      value: { outcome: 'failed', cause: 'not_drawn' },
    });
    expect(existsSync(path)).toBe(false);
    expect(await listed(desk, customerId)).toMatchObject({ copies: 0, failures: 1 });
    const [newest] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(newest).toMatchObject({ kind: 'slip.print_failed' });
    desk.world.draw = draw;
    // The same command may be sent again: it has not happened yet.
    expect(await save(desk, slip.entryId, id)).toMatchObject({ ok: true, value: { outcome: 'saved', copy: 1 } });
    expect(await listed(desk, customerId)).toMatchObject({ copies: 1, failures: 1 });
  });

  testOnSmallDisk(
    'because the stick is full: no half slip lies there, and it is written down',
    64 * 1024,
    async (disk) => {
      const { desk, customerId, slip } = await deskWithSlip();
      desk.world.draw = () => Promise.resolve(Buffer.alloc(200 * 1024, 7));
      desk.world.answers.push(join(disk.folder, 'slip.pdf'));
      expect(await save(desk, slip.entryId)).toEqual({
        ok: true,
        value: { outcome: 'failed', cause: 'disk_full' },
      });
      expect(readdirSync(disk.folder)).toEqual([]);
      expect(await listed(desk, customerId)).toMatchObject({ copies: 0, failures: 1 });
    },
  );

  test('because the folder is gone: that is written down', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    desk.world.answers.push(join(newFolder(), 'gone', 'slip.pdf'));
    expect(await save(desk, slip.entryId)).toMatchObject({ ok: true, value: { outcome: 'failed' } });
    expect(await listed(desk, customerId)).toMatchObject({ copies: 0, failures: 1 });
  });

  test('because a copy of it is being made: two would both call themselves the first', async () => {
    const { desk, slip } = await deskWithSlip();
    const [one, two] = await Promise.all([save(desk, slip.entryId), save(desk, slip.entryId)]);
    expect([one, two].filter((result) => result.ok)).toHaveLength(1);
    expect([one, two]).toContainEqual({ ok: false, error: { kind: 'busy' } });
    expect(await save(desk, slip.entryId)).toMatchObject({ value: { copy: 2 } });
  });

  test('because the entry has none, or is not there', async () => {
    const { desk, customerId } = await deskWithSlip();
    for (const entryId of [customerId, '019a0000-0000-7000-8000-00000000bbbb'].map(trustedId)) {
      expect(await save(desk, entryId)).toEqual({ ok: false, error: { kind: 'not_found' } });
    }
    expect(desk.world.asked).toEqual([]);
  });
});

const find = (desk: TestDesk, code: string, receiptNo: string | null = null) =>
  desk.ask('slip.find', { code, receiptNo });

describe('a slip that comes back over the counter', () => {
  test('is found by its code, however it is typed', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    const match = { outcome: 'match', entryId: slip.entryId, customerId, receiptNo: slip.receiptNo };
    const typed = [
      slip.code,
      slip.code.toLowerCase(),
      slip.code.replaceAll(/[-·]/g, ''),
      slip.code.replaceAll(/[-·]/g, '　'),
      slip.code.replaceAll('0', 'O'),
    ];
    for (const code of typed) expect(await find(desk, code)).toEqual(match);
    expect(await find(desk, slip.code, slip.receiptNo)).toEqual(match);
    expect(await find(desk, slip.code, 'ｈａ26 1122 1')).toEqual(match);
  });

  test('with another number on it was altered', async () => {
    const { desk, customerId, slip } = await deskWithSlip();
    const other = await desk.ask('request.receive', requestOf(desk, customerId));
    expect(await find(desk, slip.code, 'HA26-1122-009')).toEqual({ outcome: 'altered' });
    expect(await find(desk, slip.code, other.receiptNo)).toEqual({ outcome: 'altered' });
    expect(await find(desk, slip.code, 'HA26-1121-001')).toEqual({ outcome: 'altered' });
  });

  test('with a code that is none of ours and a number that is was altered, too', async () => {
    const { desk, slip } = await deskWithSlip();
    expect(await find(desk, 'AAAA-AAAA-AA·0', slip.receiptNo)).toMatchObject({
      outcome: expect.stringMatching(/altered|mistyped/),
    });
    const { slipCodeOf } = await import('../../electron/domain/slips/slip-code.ts');
    const foreign = slipCodeOf(Buffer.alloc(32, 9));
    expect(await find(desk, foreign, slip.receiptNo)).toEqual({ outcome: 'altered' });
    expect(await find(desk, foreign)).toEqual({ outcome: 'unknown' });
    expect(await find(desk, foreign, 'HA26-1122-999')).toEqual({ outcome: 'unknown' });
  });

  test('with one wrong letter is noticed as mistyped, whichever it is', async () => {
    const { desk, slip } = await deskWithSlip();
    const places = Array.from(slip.code, (letter, place) => ({ letter, place })).filter(({ letter }) =>
      /[0-9A-Z]/.test(letter),
    );
    expect(places).toHaveLength(11);
    for (const { letter, place } of places) {
      const wrong = slip.code.slice(0, place) + (letter === '7' ? '8' : '7') + slip.code.slice(place + 1);
      expect(await find(desk, wrong)).toEqual({ outcome: 'mistyped' });
    }
    expect(await find(desk, slip.code, 'HA26-1322-001')).toEqual({ outcome: 'mistyped' });
  });

  test.each(['', ' ', 'hello', '12', '\u0000', '金糸雀', 'U'.repeat(60)])('with %j on it is unknown', async (code) => {
    const { desk } = await deskWithSlip();
    expect(await find(desk, code)).toEqual({ outcome: 'unknown' });
  });
});
