import { describe, expect, test } from 'vitest';
import { rebuild } from '../../db/ledger/rebuild.ts';
import { record } from '../../db/ledger/append.ts';
import { receive } from '../../db/ledger/receive.ts';
import { readFlaggedFields } from '../../db/queries/flagged-fields.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { readPerson } from '../../db/queries/persons.ts';
import type { Output } from '../../electron/contract/table.ts';
import { trustedId, type CustomerId, type PersonId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { customerOfEntry, tellGiverOf } from '../../electron/services/givers.ts';
import { newDesk } from '../support/new-desk.ts';
import { newPc } from '../support/pc.ts';
import { sampleBodies } from '../support/sample-bodies.ts';
import { readSealed } from '../support/sealed.ts';
import { addCustomer, addPerson, answerTo, canaryFields, consentOf, parentFields, parentOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';
const born = '2014-01-01';

async function deskWithChild() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk, { bornOn: born });
  await desk.ask('customer.open', { id: desk.id(), customerId });
  return { desk, customerId };
}

describe('somebody who answers for a customer', () => {
  test('is written down with the customer, and is no customer by that', async () => {
    const { desk, customerId } = await deskWithChild();
    const by = await addPerson(desk, customerId);
    const { isCurrent: _current, ...fields } = parentFields;
    expect((await desk.ask('customer.get', { customerId })).persons).toEqual([{ ...fields, flagged: [], by }]);
    for (const text of ['齋藤 太郎', 'さいとう', '090-5550-0177', '0177']) {
      expect(await desk.ask('customer.find', { text })).toEqual([]);
      expect(JSON.stringify(await desk.ask('search.find', { text }))).not.toMatch(/齋藤/);
    }
    expect(await desk.fail('customer.get', { customerId: by.id })).toEqual({ kind: 'no_visit' });
  });

  test('is written down once, however often the command is sent', async () => {
    const { desk, customerId } = await deskWithChild();
    const input = { id: desk.id(), customerId, fields: parentFields };
    await desk.ask('person.create', input);
    expect(await desk.ask('person.create', input)).toEqual({ personId: input.id });
    expect((await desk.ask('customer.get', { customerId })).persons).toHaveLength(1);
    const other = { ...input, fields: { ...parentFields, name: '別の方' } };
    expect(await desk.fail('person.create', other)).toEqual({ kind: 'conflict', about: 'id_used' });
    const edit = {
      id: desk.id(),
      personId: input.id,
      changes: { from: { phone: parentFields.phone }, to: { phone: null } },
    };
    await desk.ask('person.edit', edit);
    await desk.ask('person.edit', edit);
    expect((await desk.ask('customer.get', { customerId })).persons).toMatchObject([{ phone: null }]);
  });

  test.each([
    ['for nobody', (of: { none: string }) => ({ customerId: of.none }), { kind: 'not_found' }],
    ['as whom to ask for at a child', () => ({ fields: { ...parentFields, role: 'contact' } }), 'validation'],
    ['as a curator, who is an agent', () => ({ fields: { ...parentFields, role: 'curator' } }), 'validation'],
    ['without a name', () => ({ fields: { ...parentFields, name: ' ' } }), 'validation'],
  ] as const)('is not written down %s', async (_, change, failure) => {
    const { desk, customerId } = await deskWithChild();
    const input = { id: desk.id(), customerId, fields: parentFields, ...change({ none: desk.id() }) };
    const failed = await desk.fail('person.create', input);
    if (failure === 'validation') expect(failed.kind).toBe('validation');
    else expect(failed).toEqual(failure);
    expect((await desk.ask('customer.get', { customerId })).persons).toEqual([]);
  });

  test('is changed only from what the clerk saw, and stands in the history of the customer', async () => {
    const { desk, customerId } = await deskWithChild();
    const { id: personId } = await addPerson(desk, customerId);
    const change = (from: object, to: object) => ({ id: desk.id(), personId, changes: { from, to } });
    expect(await desk.fail('person.edit', change({ name: '前の名前' }, { name: '佐藤 太郎' }))).toEqual({
      kind: 'conflict',
      about: 'customer_changed',
    });
    expect((await desk.fail('person.edit', change({ role: 'parent' }, { role: 'contact' }))).kind).toBe('validation');
    expect(
      await desk.fail('person.edit', { ...change({ kana: '' }, { kana: 'さとう' }), personId: desk.id() }),
    ).toEqual({
      kind: 'not_found',
    });
    await desk.ask('person.edit', change({ isCurrent: true }, { isCurrent: false }));
    expect((await desk.ask('customer.get', { customerId })).persons).toEqual([]);
    const lines = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(lines.map(({ ja }) => ja).slice(0, 2)).toEqual([
      'お客様に代わってお答えになる方から外しました',
      'お客様に代わってお答えになる方を登録しました（親権者）',
    ]);
    const [line] = await desk.ask('ledger.page', {
      before: null,
      limit: 1,
      kinds: [],
      on: null,
      staffId: null,
      customerId: null,
    });
    // The way from the ledger leads to the customer, and not to nobody.
    expect(line).toMatchObject({ kind: 'person.edited', customerId });
    // Of the customer and of whoever answers for them in one list, line by line, and none twice.
    const page = async (before: number | null) =>
      desk.ask('ledger.page', { before, limit: 1, kinds: [], staffId: null, on: null, customerId });
    const pages: Output<'ledger.page'> = [];
    for (let next = await page(null); next.length > 0; next = await page(pages.at(-1)?.seq ?? 0)) {
      expect(next).toHaveLength(1);
      pages.push(...next);
    }
    expect(pages.map(({ kind }) => kind)).toEqual([
      'person.edited',
      'person.created',
      'customer.opened',
      'customer.created',
    ]);
  });

  test('of a company stands no longer in the record of the company', async () => {
    const desk = await newDesk();
    const person = { name: '高橋 健', kana: '', title: null, phone: null, extension: null };
    const customerId = await addCustomer(desk, { kind: 'company', bornOn: null });
    const changes = { from: { contactPersons: [] }, to: { contactPersons: [person] } };
    expect(await desk.fail('customer.edit', { id: desk.id(), customerId, changes })).toEqual({
      kind: 'validation',
      fields: [{ path: 'changes.to.contactPersons', code: 'person_apart' }],
    });
  });
});

describe('the name of who answered', () => {
  test('stays on slip, history, ledger and proof sheet as it was, whatever they are called later', async () => {
    const { desk, customerId } = await deskWithChild();
    const givenBy = await parentOf(desk, customerId);
    const { entryId } = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy }),
    );
    const changes = { from: { name: '齋藤 太郎' }, to: { name: '佐藤 太郎' } };
    await desk.ask('person.edit', { id: desk.id(), personId: givenBy.by.id, changes });
    const told = { givenBy, name: '齋藤 太郎' };
    await desk.ask('slip.issue', { id: desk.id(), target: 'printer', entryId });
    expect(desk.world.drawn.at(-1)).toMatchObject({ giver: told });
    const lines = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(lines.find((line) => line.entryId === entryId)?.giver).toEqual(told);
    const page = await desk.ask('ledger.page', {
      before: null,
      limit: 50,
      kinds: ['consent.recorded'],
      on: null,
      staffId: null,
      customerId: null,
    });
    expect(page).toMatchObject([{ giver: told }]);
    // Who answers next is called as they are now.
    const [next] = (await desk.ask('customer.get', { customerId })).persons;
    expect(next).toMatchObject({ name: '佐藤 太郎' });
    expect(next?.by.namedBy).not.toBe(givenBy.by.namedBy);
  });

  test('stands where it was written down last, whatever else of them was changed since', async () => {
    const { desk, customerId } = await deskWithChild();
    const { id: personId } = await addPerson(desk, customerId);
    const edit = async (from: object, to: object) => {
      const id = desk.id();
      await desk.ask('person.edit', { id, personId, changes: { from, to } });
      return id;
    };
    const renamed = await edit({ name: '齋藤 太郎' }, { name: '佐藤 太郎' });
    await edit({ phone: parentFields.phone }, { phone: null });
    const [known] = (await desk.ask('customer.get', { customerId })).persons;
    expect(known).toMatchObject({ name: '佐藤 太郎', by: { id: personId, namedBy: renamed } });
    const given = {
      who: 'legal_representative',
      relation: 'parent',
      identity: 'passport',
      proof: 'family_register',
    } as const;
    const by = known?.by ?? expect.fail('nobody is known');
    const consent = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy: { ...given, by } });
    const { entryId } = await desk.ask('consent.record', consent);
    const lines = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(lines.find((line) => line.entryId === entryId)?.giver?.name).toBe('佐藤 太郎');
  });

  test('of a customer who was linked is the one in their own record, and not one that was taken back', async () => {
    const desk = await newDesk();
    const parent = await addCustomer(desk, { name: '齋藤 太郎', kana: 'さいとう たろう' });
    const legalRepresentatives = [{ customerId: parent, relation: 'parent' as const }];
    const customerId = await addCustomer(desk, { bornOn: born, legalRepresentatives });
    const namedBy = async () => {
      await desk.ask('customer.open', { id: desk.id(), customerId });
      return (await desk.ask('customer.get', { customerId })).persons.map(({ by, name }) => [by.namedBy, name]);
    };
    const edit = async (from: object, to: object) => {
      const id = desk.id();
      await desk.ask('customer.edit', { id, customerId: parent, changes: { from, to } });
      return id;
    };
    expect(await namedBy()).toEqual([[parent, '齋藤 太郎']]);
    await edit({ kana: 'さいとう たろう' }, { kana: 'さいとう' });
    const renamed = await edit({ name: '齋藤 太郎' }, { name: '佐藤 太郎' });
    await edit({ occupation: canaryFields.occupation }, { occupation: '会社員' });
    expect(await namedBy()).toEqual([[renamed, '佐藤 太郎']]);
    await desk.ask('customer.void_edit', {
      id: desk.id(),
      customerId: parent,
      voidedId: renamed,
      reason: '書き間違い',
    });
    expect(await namedBy()).toEqual([[parent, '齋藤 太郎']]);
  });

  test('that two PCs changed at once is one that somebody has to look at', () => {
    const [here, there] = [newPc(1), newPc(2)];
    const [created] = here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
    const customerId: CustomerId = trustedId(created?.id ?? expect.fail('nobody was created'));
    const id: PersonId = trustedId(here.next());
    record(here.database.db, here.author(), [
      { id: trustedId(id), kind: 'person.created', subject: id, body: { customerId, fields: parentFields } },
    ]);
    const send = (from: typeof here, to: typeof here) => {
      const own = readSealed(from.database.db, from.device);
      expect(receive(to.database.db, to.device, own)).toMatchObject({ ok: true });
    };
    send(here, there);
    for (const [pc, name] of [
      [here, '佐藤 太郎'],
      [there, '斉藤 太郎'],
    ] as const) {
      const body = { from: { name: parentFields.name }, to: { name } };
      record(pc.database.db, pc.author(), [{ id: pc.next(), kind: 'person.edited', subject: id, body }]);
      expect(readFlaggedFields(pc.database.db, `person:${id}`)).toEqual([]);
    }
    send(there, here);
    expect(readFlaggedFields(here.database.db, `person:${id}`)).toMatchObject([{ field: 'name' }]);
  });

  test('is not asked of a stop, which is recorded as nameless', async () => {
    const { desk, customerId } = await deskWithChild();
    const givenBy = { who: 'legal_representative', by: null, relation: null, identity: null, proof: null } as const;
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail], { givenBy }));
    const [line] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(line).toMatchObject({
      giver: { givenBy, name: null },
      ja: '止めるお申し出を受けました（拒否1）：電話、法定代理人（確認の記録なし）。証拠：電話でうかがった（署名なし）',
    });
  });

  test('goes with the person: no other body holds it, and once theirs are erased nothing names them', () => {
    const pc = newPc();
    const { db } = pc.database;
    const [created] = pc.perform({ do: 'create', fields: { ...sampleBodies['customer.created'], bornOn: born } });
    const customerId: CustomerId = trustedId(created?.id ?? expect.fail('nobody was created'));
    const id: PersonId = trustedId(pc.next());
    const by = { of: 'person', id, namedBy: trustedId(id) } as const;
    const givenBy = { who: 'contact', by } as const;
    record(db, pc.author(), [
      { id: trustedId(id), kind: 'person.created', subject: id, body: { customerId, fields: parentFields } },
      {
        id: pc.next(),
        kind: 'consent.recorded',
        subject: customerId,
        body: { ...sampleBodies['consent.recorded'], givenBy },
      },
    ]);
    expect(tellGiverOf({ db }, givenBy)).toEqual({ givenBy, name: '齋藤 太郎' });
    const { header } = findEntry(db, by.namedBy) ?? expect.fail('there is no entry');
    expect(customerOfEntry({ db }, header)).toBe(customerId);
    db.$client.exec('DROP TRIGGER ledger_body_is_never_removed');
    // What an erasure removes: the bodies of the entries that are about the person.
    db.$client.prepare('DELETE FROM ledger_body WHERE seq IN (SELECT seq FROM ledger_entry WHERE subject = ?)').run(id);
    rebuild(db);
    expect(tellGiverOf({ db }, givenBy)).toEqual({ givenBy, name: null });
    expect(readPerson(db, id)).toBeNull();
    // Nobody knows any more for whom they answered, and an id of theirs opens no customer.
    expect(customerOfEntry({ db }, header)).toBeNull();
    const left = db.$client.prepare<[], string>('SELECT text FROM ledger_body').pluck().all().join('\n');
    expect(left).not.toMatch(/齋藤 太郎|5550-0177/);
  });
});
