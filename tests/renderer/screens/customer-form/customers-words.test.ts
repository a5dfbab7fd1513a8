import { trustedId } from '../../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { blankCustomer } from '../../../../electron/domain/customers/customer.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import {
  customerDraftSchema,
  isFoldedAway,
  isMoreFilled,
  blankDraft,
  draftOf,
  withNumber,
} from '../../../../renderer/screens/customer-form/customer-draft.ts';
import { blankPerson, personRowsOf, readPersons } from '../../../../renderer/screens/customer-form/person-rows.ts';
import { readCustomer } from '../../../../renderer/screens/customer-form/read-customer.ts';
import { maskEmail, maskPhone } from '../../../../renderer/screens/customer/header/masked.ts';
import { stopBadges } from '../../../../renderer/screens/customer/header/stop-badges.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { notice } from '../../documents/fixtures.ts';

const words = ja.customers.screen;

const stop = (scope: ScopeText) => ({
  scope,
  answer: 'withdrawn' as const,
  heads: [],
  needsReview: false,
  isOutdated: false,
  noticeId: null,
  occurred: '2026-06-02T03:00:00.000Z' as const,
});

describe('stop badges', () => {
  test('one for a purpose with its channels, one for a partner', () => {
    const [purpose] = notice.purposes;
    const [one, two] = notice.channels;
    const badges = stopBadges(
      [
        stop(`use:${purpose?.code}:${one?.code}`),
        stop(`use:${purpose?.code}:${two?.code}`),
        stop('share:broadleaf:vehicle'),
        stop('recall:broadleaf'),
      ],
      notice,
      words,
    );
    expect(badges).toEqual([
      `${purpose?.shortLabel} ${one?.shortLabel}・${two?.shortLabel}停止`,
      'ブロードリーフ 共有・リコール停止',
    ]);
  });

  test('one word when nothing is left', () => {
    const all = notice.scopes.map(({ scope }) => stop(scope));
    expect(stopBadges(all, notice, words).slice(0, 2)).toEqual(['ご案内 すべて停止', '共同利用 すべて停止']);
  });
});

describe('masks', () => {
  test.each([
    ['090-1234-4038', '090-****-4038'],
    ['023-672-4038', '023-***-4038'],
    ['0236724038', '023***4038'],
  ])('%s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
  test('an address loses where it leads', () => expect(maskEmail('misaki@example.jp')).toBe('misaki@…'));
});

describe('the form', () => {
  const fields = { ...blankCustomer, kind: 'person' as const, name: '𠮷田', kana: 'よしだ' };

  test('gives back what was on record when nothing was typed', () => {
    expect(readCustomer(draftOf(fields, []))).toEqual({ ok: true, value: fields });
  });

  test('does not count empty rows, and finds faults at the row where they stand', () => {
    const draft = {
      ...draftOf(fields, []),
      phones: [
        { label: 'mobile' as const, value: '', extension: '', remark: '' },
        { label: 'home' as const, value: '12', extension: '', remark: '' },
      ],
      emails: ['', 'x'],
    };
    const read = readCustomer(draft);
    expect(read.ok ? {} : read.problems).toEqual({ 'phones.1.value': 'phone_too_short', 'emails.1': 'not_email' });
  });

  test('keeps remarks, and what is to be said of a telephone', () => {
    const phone = { label: 'work' as const, value: '023-672-4038', extension: '12', remark: '平日の午前中' };
    const noted = { ...fields, phones: [phone], remarks: '来店は土曜のみ。\nゆっくり話す。' };
    expect(readCustomer(draftOf(noted, []))).toEqual({ ok: true, value: noted });
    expect(isMoreFilled(draftOf(fields, []))).toBe(false);
    expect(isMoreFilled(draftOf(noted, []))).toBe(true);
    expect(isMoreFilled(draftOf({ ...fields, remarks: noted.remarks }, []))).toBe(true);
    const alone = {
      ...draftOf(fields, []),
      phones: [{ label: 'home' as const, value: '', extension: '12', remark: '' }],
    };
    const read = readCustomer({ ...alone, remarks: 'あ'.repeat(401) });
    expect(read.ok ? {} : read.problems).toEqual({ 'phones.0.value': 'required', remarks: 'too_long' });
    expect(['phones.0.extension', 'phones.1.value', 'emails.1', 'remarks'].filter(isFoldedAway)).toHaveLength(4);
    expect(['phones.0.value', 'emails.0', 'name'].filter(isFoldedAway)).toEqual([]);
  });

  test('goes on with a draft that was begun before there were remarks', () => {
    const { remarks: _remarks, ...old } = draftOf(fields, []);
    const { remarks: _seenRemarks, ...seenOld } = fields;
    const phones = [{ label: 'mobile', value: '090' }];
    const seenPhones = [{ label: 'mobile', value: '090-0000-4038' }];
    const draft = customerDraftSchema.parse({ ...old, phones, seen: { ...seenOld, phones: seenPhones } });
    expect(draft.remarks).toBe('');
    expect(customerDraftSchema.safeParse({ ...old, phones, seen: { name: '髙橋 美咲' } }).success).toBe(false);
    expect(draft.phones).toEqual([{ label: 'mobile', value: '090', extension: '', remark: '' }]);
    expect(draft.seen).toEqual({
      ...fields,
      phones: [{ label: 'mobile', value: '090-0000-4038', extension: null, remark: null }],
    });
  });

  test('writes down apart whom to ask for at a company, who stood in its own record once', () => {
    const person = { name: '高橋 健', kana: 'たかはし けん', title: '総務', phone: '023-672-0102', extension: null };
    const company = { ...fields, kind: 'company' as const, contactPersons: [person] };
    const draft = draftOf(company, []);
    expect(readCustomer(draft)).toEqual({ ok: true, value: { ...company, contactPersons: [] } });
    const read = readPersons(draft.persons, 'company');
    expect(read).toMatchObject({
      ok: true,
      value: [{ seen: null, fields: { ...person, role: 'contact', isCurrent: true } }],
    });
    // The same of a form that was put aside by an earlier version of the program.
    const { persons: _persons, ...old } = draft;
    const row = { name: '高橋 健', kana: '', title: '', phone: '', extension: '' };
    const parked = customerDraftSchema.parse({ ...old, contactPersons: [row] });
    expect(parked.persons).toMatchObject([{ ...row, role: 'contact', seen: null }]);
    expect(parked.contactPersons).toEqual([]);
  });

  test('takes somebody who was on record out of the list, and forgets who was only typed', () => {
    const known = { role: 'parent' as const, name: '齋藤 太郎', kana: '', title: null, phone: null, extension: null };
    const rows = personRowsOf([
      { ...known, flagged: [], by: { of: 'person', id: trustedId('a'), namedBy: trustedId('b') } },
    ]);
    const gone = rows.map((row) => ({ ...row, isGone: true }));
    const typed = { ...blankPerson('parent'), name: '見本 花子', isGone: true };
    expect(readPersons([...gone, typed, blankPerson('guardian')], 'person')).toEqual({
      ok: true,
      value: [{ id: 'a', seen: { ...known, isCurrent: true }, fields: { ...known, isCurrent: false } }],
    });
    const wrong = readPersons([{ ...blankPerson('parent'), kana: 'さいとう', phone: '12' }], 'person');
    expect(wrong.ok ? {} : wrong.problems).toEqual({
      'persons.0.name': 'required',
      'persons.0.phone': 'phone_too_short',
    });
  });

  test('keeps nothing of a person that became a company', () => {
    const read = readCustomer({ ...draftOf({ ...fields, bornOn: '1983-04-02', family: '長女' }, []), kind: 'company' });
    expect(read.ok && [read.value.bornOn, read.value.family]).toEqual([null, null]);
  });

  test('guesses the kind of a telephone until somebody has chosen', () => {
    const [row = { label: 'mobile' as const, value: '', extension: '', remark: '' }] = blankDraft().phones;
    expect(withNumber(row, '023-672', 'person').label).toBe('home');
    expect(withNumber(row, '０９０', 'person').label).toBe('mobile');
    expect(withNumber(row, '023', 'company').label).toBe('work');
    expect(withNumber({ label: 'work', value: '090', extension: '', remark: '' }, '0902', 'person').label).toBe('work');
  });
});
