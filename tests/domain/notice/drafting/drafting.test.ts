import { newId } from '../../../support/ids.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFaults } from '../../../../electron/domain/notice/drafting/draft-faults.ts';
import { fitDraft, possibleScopes } from '../../../../electron/domain/notice/drafting/fit-draft.ts';
import {
  draftFrom,
  noticeDraftSchema,
  noticeFrom,
  type NoticeDraft,
} from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { blankRow, movedRow, newCode } from '../../../../electron/domain/notice/drafting/rows.ts';
import { oneLine, tidyDraft } from '../../../../electron/domain/notice/drafting/tidy-draft.ts';
import { noticeSchema } from '../../../../electron/domain/notice/notice.ts';
import { completeNotice, version1 } from '../support.ts';
import { codedLists, type CodedList } from '../../../../electron/domain/notice/coded-lists.ts';

const begun = draftFrom(version1);

/** A change as the desk makes it. */
const change = (draft: NoticeDraft, part: Partial<NoticeDraft>) => fitDraft(draft, { ...draft, ...part });

const offers = (draft: NoticeDraft) => draft.scopes.map(({ scope }) => scope);
const asks = (draft: NoticeDraft) => draft.questions.flatMap(({ scopes }) => scopes);

describe('a draft', () => {
  it('begins with the words of a version, whole, and can be put aside and taken up again', () => {
    for (const notice of [version1, completeNotice]) {
      const draft = draftFrom(notice);
      expect(noticeFrom(draft, 2)).toEqual({ ...notice, version: 2 });
      expect(draftFaults(draft)).toEqual([]);
      expect(noticeDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    }
  });

  it('knows which questions nobody has written by hand', () => {
    expect(begun.questions.map(({ isAutomatic }) => isAutomatic)).toEqual([
      false,
      false,
      ...Array<boolean>(8).fill(true),
    ]);
  });

  it('offers and asks what a new purpose, way, partner, group and third party open', () => {
    const purposes = [
      ...begun.purposes,
      { code: 'n1', label: '保険のご案内', shortLabel: '保険', sentence: '保険をご案内します。', isAdvertising: true },
    ];
    const first = change(begun, { purposes });
    expect(offers(first).filter((scope) => scope.startsWith('use:n1:'))).toHaveLength(8);
    const question = first.questions.find(({ scopes }) => scopes.includes('use:n1:post'));
    expect(question).toMatchObject({
      title: '保険のために、お客様の情報を使ってもよろしいですか。',
      isAutomatic: true,
    });
    expect(question?.scopes).toHaveLength(8);
    // Who sends advertising by mail must be said there and then.
    expect(question?.body).toContain('メールとSMSでは、株式会社上山オートから広告をお送りします。');
    expect(first.questions.findIndex((one) => one === question)).toBe(2);

    const channels = [...first.channels, { code: 'n2', label: '同報アプリ', shortLabel: 'アプリ', furigana: '' }];
    const second = change(first, { channels });
    expect(second.questions).toHaveLength(first.questions.length);
    expect(second.questions[0]?.scopes).toContain('use:maintenance:n2');
    expect(second.questions[0]?.title).toBe(version1.questions[0]?.title);

    const partners = [...second.partners, { ...blankRow('partners', 'n3'), name: '見本商会', shortName: '見本' }];
    const third = change(second, { partners });
    expect(offers(third).filter((scope) => scope.includes(':n3'))).toHaveLength(4);
    expect(third.questions.at(-1)?.scopes).toEqual(['recall:n3']);

    const recipients = [
      { ...blankRow('recipients', 'n4'), name: '見本損保', shortName: '見本損保', provided: '氏名と電話番号' },
    ];
    const fourth = change(third, { recipients });
    expect(fourth.questions.at(-1)).toMatchObject({
      scopes: ['provide:n4'],
      title: '見本損保に、お客様の情報を渡してもよろしいですか。',
    });
    expect(draftFaults(fourth)).toEqual([]);
  });

  it('asks with the words as they are now, where nobody has written them by hand', () => {
    const [group, ...groups] = begun.itemGroups;
    if (group === undefined) throw new Error('the first notice has groups');
    const grown = change(begun, {
      itemGroups: [{ ...group, items: [...group.items, { code: 'n1', label: '勤務先' }] }, ...groups],
    });
    expect(grown.questions.filter(({ body }) => body.includes('勤務先'))).toHaveLength(2);
    const questions = begun.questions.map((one) => ({ ...one, title: '手で書いた問い', isAutomatic: false }));
    const byHand = change({ ...begun, questions }, { itemGroups: grown.itemGroups });
    expect(byHand.questions.every(({ title }) => title === '手で書いた問い')).toBe(true);
  });

  it('leaves out what was left out on purpose, also when something else comes', () => {
    const kept = begun.scopes.filter(({ scope }) => scope !== 'use:offers:visit');
    const without = change(begun, { scopes: kept });
    expect(asks(without)).not.toContain('use:offers:visit');
    const channels = [...without.channels, { code: 'n2', label: '同報アプリ', shortLabel: 'アプリ', furigana: '' }];
    expect(offers(change(without, { channels }))).not.toContain('use:offers:visit');
  });

  it('drops the reason and the question of what is gone, and recalls with their purpose', () => {
    const without = change(begun, { sharingPurposes: begun.sharingPurposes.filter(({ isRecall }) => !isRecall) });
    expect(offers(without).some((scope) => scope.startsWith('recall:'))).toBe(false);
    expect(without.questions.every(({ body }) => !body.includes('リコールのお知らせは、別に'))).toBe(true);
    expect(draftFaults(without)).toEqual([]);
    const again = change(without, { sharingPurposes: begun.sharingPurposes });
    expect(offers(again)).toEqual(expect.arrayContaining(['recall:lotas', 'recall:broadleaf']));
  });

  it('does not grow a question past what fits on its page', () => {
    const items = Array.from({ length: 40 }, (_, at) => ({ code: `n${String(at)}`, label: 'あ'.repeat(60) }));
    const many = change(begun, { itemGroups: [{ code: 'n100', label: '全部', shortLabel: '全部', items }] });
    expect(many.questions.find(({ scopes }) => scopes.includes('share:lotas:n100'))?.body).toContain('40項目');
    expect(draftFaults(many)).toEqual([]);
  });
});

type Step = (draft: NoticeDraft, nth: number) => Partial<NoticeDraft>;
const filled = (list: CodedList, code: string) =>
  Object.fromEntries(
    Object.entries(blankRow(list, code)).map(([key, value]) => [
      key,
      value === '' ? `語${code}` : key === 'items' ? [{ code: `i${code}`, label: '項目' }] : value,
    ]),
  );
const adding =
  (list: CodedList): Step =>
  (draft, nth) => ({ [list]: [...draft[list], filled(list, `n${String(nth)}`)] });
const removing =
  (list: CodedList): Step =>
  (draft) =>
    draft[list].length > 1 || !['purposes', 'channels', 'itemGroups', 'sharingPurposes'].includes(list)
      ? { [list]: draft[list].slice(1) }
      : {};
const moving =
  (list: CodedList): Step =>
  (draft) => ({ [list]: movedRow<object>(draft[list], 0, 1) });
const step = fc.constantFrom(
  ...codedLists.flatMap((list) => [adding(list), adding(list), removing(list), moving(list)]),
);

describe('whatever is done to a draft', () => {
  it('it stays a notice that fits together and asks about everything once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const draft = steps.reduce(
          (now, one, nth) => fitDraft(now, noticeDraftSchema.parse({ ...now, ...one(now, nth) })),
          begun,
        );
        expect(draftFaults(draft)).toEqual([]);
        expect(new Set(offers(draft))).toEqual(new Set(possibleScopes(draft)));
        expect(asks(draft).toSorted()).toEqual(offers(draft).toSorted());
        expect(fitDraft(draft, draft)).toEqual(draft);
        expect(noticeSchema.safeParse(noticeFrom(draft, 2)).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('faults', () => {
  const faults = (part: Partial<NoticeDraft>) => draftFaults({ ...begun, ...part });
  const purposes = (text: Partial<NoticeDraft['purposes'][number]>) =>
    begun.purposes.map((one, at) => (at === 1 ? { ...one, ...text } : one));

  it.each([
    [{ title: '' }, { path: 'title', code: 'required', most: null }],
    [{ purposes: purposes({ label: 'あ'.repeat(81) }) }, { path: 'purposes.1.label', code: 'too_long', most: 80 }],
    [
      { purposes: purposes({ sentence: 'あ'.repeat(10_000_000) }) },
      { path: 'purposes.1.sentence', code: 'too_long', most: 300 },
    ],
    [
      { purposes: purposes({ sentence: 'あ\u202eい' }) },
      { path: 'purposes.1.sentence', code: 'unreadable', most: null },
    ],
    [
      { purposes: purposes({ shortLabel: '\u0007' }) },
      { path: 'purposes.1.shortLabel', code: 'unreadable', most: null },
    ],
    [
      { complaints: { ...begun.complaints, officer: 'あ'.repeat(61) } },
      { path: 'complaints.officer', code: 'too_long', most: 60 },
    ],
    [
      { responsibleParty: { name: '見本', address: '', representative: '見本 太郎' } },
      { path: 'responsibleParty.address', code: 'required', most: null },
    ],
    [{ contact: { ...begun.contact, telephone: 'なし' } }, { path: 'contact.telephone', code: 'format', most: null }],
    [{ promises: Array<string>(21).fill('お約束') }, { path: 'promises', code: 'too_many', most: 20 }],
    [
      {
        scopes: begun.scopes.map((one) =>
          one.scope === 'use:offers:sms' ? { ...one, basis: 'notice' as const, reason: '理由' } : one,
        ),
      },
      { path: 'scopes.12.basis', code: 'no_fit', most: null },
    ],
    [
      { scopes: begun.scopes.map((one, at) => (at === 0 ? { ...one, basis: 'notice' as const } : one)) },
      { path: 'scopes.0.reason', code: 'required', most: null },
    ],
  ] as const)('%#', (part, fault) => {
    expect(faults(part)).toEqual([fault]);
  });
});

describe('what was typed or pasted', () => {
  it.each([
    ['  一行目です。\r\n  二行目です。\n', '一行目です。二行目です。'],
    ['one\ntwo', 'one two'],
    ['\t東京\t', '東京'],
    ['', ''],
  ])('%j becomes one line', (typed, line) => {
    expect(oneLine(typed)).toBe(line);
  });

  it('loses the rows without a word, and nothing else', () => {
    const typed = {
      ...begun,
      promises: ['  約束。', ' ', ''],
      rights: { ...begun.rights, identityDocuments: ['', '免許証\n'] },
    };
    const tidy = tidyDraft(typed);
    expect(tidy.promises).toEqual(['約束。']);
    expect(tidy.rights.identityDocuments).toEqual(['免許証']);
    expect(tidyDraft(begun)).toEqual(begun);
  });
});

it('makes codes of its own that fit into scopes', () => {
  const codes = Array.from({ length: 50 }, () => newCode(newId()));
  expect(new Set(codes).size).toBe(50);
  expect(codes.every((code) => /^[a-z][a-z0-9_]{0,31}$/.test(code))).toBe(true);
});
