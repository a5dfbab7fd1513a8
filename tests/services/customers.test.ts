import { trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { canary } from '../support/canary.ts';
import { newDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, canaryFields } from './inputs.ts';

describe('a customer', () => {
  test('is written down, found again and shown with everything that was typed', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const seen = await desk.ask('customer.get', { customerId });
    expect(seen).toEqual({ fields: canaryFields, flagged: [], vehicles: [], persons: [] });
    const [line] = await desk.ask('customer.find', { text: 'かなりあ' });
    expect(line).toEqual({ customerId, kind: 'person', name: canary.name, kana: canary.kana, plate: null });
  });

  test('is changed, and the history tells who did what, newest first', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await desk.signIn(desk.receptionist);
    desk.world.clock.now += 60_000;
    await desk.ask('customer.open', { id: desk.id(), customerId });
    const changes = {
      from: { occupation: canary.occupation, phones: canaryFields.phones },
      to: { occupation: null, phones: [] },
    };
    await desk.ask('customer.edit', { id: desk.id(), customerId, changes });
    expect((await desk.ask('customer.get', { customerId })).fields).toEqual({ ...canaryFields, ...changes.to });
    const history = await desk.ask('customer.history', { customerId });
    expect(history.map(({ kind, staffLabel }) => [kind, staffLabel])).toEqual([
      ['customer.edited', desk.receptionist.label],
      ['customer.opened', desk.receptionist.label],
      ['customer.created', desk.manager.label],
    ]);
    expect(history[0]).toMatchObject({ recorded: '2026-11-22T05:06:00.000Z', occurred: '2026-11-22T05:06:00.000Z' });
  });

  test('who was changed meanwhile is not changed from what is there no longer', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const edit = (from: string, to: string) =>
      desk.send('customer.edit', {
        id: desk.id(),
        customerId,
        changes: { from: { occupation: from }, to: { occupation: to } },
      });
    expect(await edit(canary.occupation, '農業')).toEqual({ ok: true, value: {} });
    expect(await edit(canary.occupation, '漁業')).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'customer_changed' },
    });
    expect((await desk.ask('customer.get', { customerId })).fields.occupation).toBe('農業');
  });

  test.each([
    ['customer.open', { id: '019a0000-0000-7000-8000-00000000aaaa' }],
    [
      'customer.edit',
      { id: '019a0000-0000-7000-8000-00000000aaaa', changes: { from: { family: null }, to: { family: '妻' } } },
    ],
  ])('who is not there is not found: %s', async (channel, input) => {
    const desk = await newDesk();
    const customerId = trustedId('019a0000-0000-7000-8000-00000000bbbb');
    expect(await desk.fail(channel, { ...input, customerId })).toEqual({ kind: 'not_found' });
    const page = { before: null, limit: 1, kinds: [], staffId: null, on: null, customerId };
    expect(await desk.ask('ledger.page', page)).toEqual([]);
  });
});

test('what another customer is called is told, and nothing else of theirs; nothing is recorded', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const before = await desk.ask('customer.history', { customerId });
  expect(await desk.ask('customer.name', { customerId })).toEqual({ kind: 'person', name: canary.name });
  expect(await desk.ask('customer.history', { customerId })).toEqual(before);
  expect(await desk.fail('customer.name', { customerId: desk.id() })).toEqual({ kind: 'not_found' });
});

describe('searching', () => {
  test.each([
    ['the beginning of the name', '金糸'],
    ['the name in full', canary.name],
    ['the reading in hiragana', 'かなりあ'],
    ['the reading in katakana', 'カナリア'],
    ['the reading in half-width kana', 'ｶﾅﾘｱ'],
    ['the telephone', canary.phone],
    ['the telephone without hyphens', '09055510173'],
    ['the telephone in full width', '０９０－５５５１－０１７３'],
    ['its last four', '0173'],
    ['the number on the plate', '7173'],
  ])('finds by %s', async (_, text) => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await addCar(desk, customerId);
    await addCustomer(desk, { name: '見本 次郎', kana: 'みほん じろう', phones: [] });
    const found = await desk.ask('customer.find', { text });
    expect(found.map((line) => line.customerId)).toEqual([customerId]);
    expect(found[0]?.plate).toBe(canary.plate);
  });

  test.each(['', ' ', '糸', '9999', '%', '_', "' OR 1=1 --", '\u0000', '"', '*', 'あ'.repeat(200)])(
    'for %j finds nobody',
    async (text) => {
      const desk = await newDesk();
      await addCustomer(desk);
      expect(await desk.ask('customer.find', { text })).toEqual([]);
    },
  );

  test('names no more than fifty', async () => {
    const desk = await newDesk();
    for (let i = 0; i < 55; i += 1) await addCustomer(desk);
    expect(await desk.ask('customer.find', { text: '金糸雀' })).toHaveLength(50);
  });
});

describe('what people are called is kept as it is written', () => {
  test.each([
    '𠮷田 太郎',
    '髙橋 花子',
    '山﨑 次郎',
    '渡邉󠄀 三郎',
    'ﾀﾅｶ ﾏﾘ',
    '田中😀',
    '👨‍👩‍👧 家',
    'Ω≈ç',
    '㈱見本',
    'José Núñez',
    '神田',
    'あ'.repeat(100),
  ])('%s', async (name) => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk, { name });
    expect((await desk.ask('customer.get', { customerId })).fields.name).toBe(name);
  });

  test.each([
    ['of spaces before and behind', '　山田  太郎 ', '山田 太郎'],
    ['of separate voice marks', 'が'.normalize('NFD'), 'が'],
  ])('but for the sake %s', async (_, name, kept) => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk, { name });
    expect((await desk.ask('customer.get', { customerId })).fields.name).toBe(kept);
  });
});

const refused = async (change: object) => {
  const desk = await newDesk();
  const failure = await desk.fail('customer.create', { id: desk.id(), fields: { ...canaryFields, ...change } });
  expect(await desk.ask('customer.find', { text: '0173' })).toEqual([]);
  return failure;
};

describe('what is not kept', () => {
  test.each([
    ['nothing', '', 'required'],
    ['only spaces', ' 　', 'required'],
    ['a control character', '山田\u0007太郎', 'control_character'],
    ['NUL', '山田\u0000太郎', 'control_character'],
    ['a line break', '山田\n太郎', 'control_character'],
    ['a mark that turns the writing', '山田\u202e太郎', 'bidi_character'],
    ['a right-to-left mark', '\u200f山田', 'bidi_character'],
    ['something invisible', '山\u200b田', 'invisible_character'],
    ['half a character', '山\ud842田', 'broken_text'],
    ['a character that only one PC can show', '山\ue000田', 'private_use_character'],
    ['101 characters', 'あ'.repeat(101), 'too_long'],
    ['10,000 characters', 'あ'.repeat(10_000), 'too_long'],
    ['a number', 7, 'not_text'],
    ['a list', ['山田'], 'not_text'],
    ['an object', { toString: '山田' }, 'not_text'],
    ['null', null, 'not_text'],
  ])('as a name: %s', async (_, name, code) => {
    expect(await refused({ name })).toEqual({ kind: 'validation', fields: [{ path: 'fields.name', code }] });
  });

  test.each([
    '1999-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '1868-10-22',
    '2200-01-01',
    '26-11-22',
    '2026-11-22T00:00',
    '昨日',
    '',
    20_261_122,
  ])('as a day: %j', async (bornOn) =>
    expect(await refused({ bornOn })).toMatchObject({ kind: 'validation', fields: [{ path: 'fields.bornOn' }] }),
  );

  test.each([
    [
      'phones',
      [{ label: 'mobile', value: '110', extension: null, remark: null }],
      'fields.phones.0.value',
      'phone_too_short',
    ],
    [
      'phones',
      [{ label: 'pager', value: canary.phone, extension: null, remark: null }],
      'fields.phones.0.label',
      'invalid_value',
    ],
    ['phones', Array.from({ length: 11 }, () => canaryFields.phones[0]), 'fields.phones', 'too_big'],
    ['emails', ['nobody'], 'fields.emails.0', 'not_email'],
    ['postalCode', '99-3243', 'fields.postalCode', 'postal_code_zero_lost'],
    ['kana', '山田', 'fields.kana', 'not_kana'],
    ['kind', 'cat', 'fields.kind', 'invalid_value'],
    ['shoeSize', 7, 'fields', 'unrecognized_keys'],
  ])('as %s: %j', async (field, value, path, code) => {
    expect(await refused({ [field]: value })).toEqual({ kind: 'validation', fields: [{ path, code }] });
  });

  test('without a field nobody is written down, and every missing one is named', async () => {
    const desk = await newDesk();
    const failure = await desk.fail('customer.create', { id: desk.id(), fields: {} });
    expect(failure).toMatchObject({ kind: 'validation' });
    if (failure.kind === 'validation') expect(failure.fields).toHaveLength(Object.keys(canaryFields).length);
  });
});

test('an edit of what nobody has, or of nothing, is refused', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const edit = (changes: unknown) => desk.fail('customer.edit', { id: desk.id(), customerId, changes });
  for (const changes of [
    { from: {}, to: {} },
    { from: { name: 'x' }, to: {} },
    { from: { id: 'x' }, to: { id: 'y' } },
    null,
    [],
  ]) {
    expect(await edit(changes)).toMatchObject({ kind: 'validation' });
  }
});
