import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from '../../../build/repository.ts';
import {
  maxNoticeLength,
  noticeIdOf,
  noticeSchema,
  noticeText,
  readNotice,
  type Notice,
} from '../../../electron/domain/notice/notice.ts';
import { greatestNotice } from './greatest-notice.ts';
import { completeNotice, ordinaryVersion1, storedVersion1, version1 } from './support.ts';

const storedDrafts = join(import.meta.dirname, '../../stored/v1/notice.drafted.json');
const draftedV1 = z.array(z.object({ noticeId: z.string(), text: z.string() })).min(1);

const sha256 = (text: string): string => hash('sha256', text, 'hex');

function faultsOf(change: Partial<Record<keyof Notice, unknown>>): readonly string[] {
  const result = noticeSchema.safeParse({ ...version1, ...change });
  return result.success ? [] : result.error.issues.map(({ message, path }) => `${message} ${path.join('.')}`);
}

function ground(scope: string): unknown {
  return { scope, basis: 'notice', reason: '以前からのお付き合いのため' };
}

function onNotice(scope: string): unknown {
  return version1.scopes.map((one) => (one.scope === scope ? ground(scope) : one));
}

describe('what must hold between the parts', () => {
  it.each(['use:offers:email', 'use:offers:sms', 'share:lotas:customer', 'share:broadleaf:work', 'recall:lotas'])(
    '%s rests on consent, whatever the manager says',
    (scope) => {
      const place = version1.scopes.findIndex((one) => one.scope === scope);
      expect(faultsOf({ scopes: onNotice(scope) })).toEqual([`consent_required scopes.${String(place)}.basis`]);
    },
  );

  it.each(['use:offers:post', 'use:maintenance:email'])('%s may rest on notice, with a reason', (scope) => {
    expect(faultsOf({ scopes: onNotice(scope) })).toEqual([]);
  });

  it('shares nothing without saying what for (Art. 27(5)(iii))', () => {
    const recallOnly = version1.sharingPurposes.filter(({ isRecall }) => isRecall);
    expect(faultsOf({ sharingPurposes: recallOnly })).toEqual(['purposeless sharingPurposes']);
  });

  it('wants the reason', () => {
    const scopes = [{ scope: 'use:offers:post', basis: 'notice' }, ...version1.scopes.slice(1)];
    expect(faultsOf({ scopes })).not.toEqual([]);
  });

  it.each([
    ['purposes', [...version1.purposes, ...version1.purposes], 'duplicate purposes.2.code'],
    ['channels', [...version1.channels, ...version1.channels.slice(0, 1)], 'duplicate channels.8.code'],
    ['scopes', [...version1.scopes, ...version1.scopes.slice(0, 1)], 'duplicate scopes.24.scope'],
    ['scopes', version1.scopes.slice(1), 'undeclared questions.0.scopes.0'],
    ['questions', version1.questions.slice(1), 'unasked scopes.0.scope'],
    ['questions', [...version1.questions, ...version1.questions], 'duplicate questions.10.scopes.0'],
    ['purposes', version1.purposes.slice(1), 'undeclared scopes.0.scope'],
    ['partners', version1.partners.slice(1), 'undeclared scopes.16.scope'],
    ['itemGroups', version1.itemGroups.slice(1), 'undeclared scopes.16.scope'],
    ['sharingPurposes', version1.sharingPurposes.slice(0, 4), 'undeclared scopes.19.scope'],
    [
      'sharingPurposes',
      version1.sharingPurposes.map((purpose) => ({ ...purpose, isRecall: true })),
      'recall_ambiguous sharingPurposes.1.isRecall',
    ],
    [
      'itemGroups',
      version1.itemGroups.map((group) => ({ ...group, items: version1.itemGroups[0]?.items })),
      'duplicate itemGroups.1.items.0.code',
    ],
  ])('%s: %#', (part, value, fault) => {
    expect(faultsOf({ [part]: value })).toContain(fault);
  });

  it('takes a third party only where the notice describes it, and only with consent', () => {
    const scope = 'provide:insurer';
    const recipients = [
      {
        code: 'insurer',
        name: '見本損害保険株式会社',
        shortName: '見本損保',
        address: '',
        representative: '',
        provided: '修理の見積もり',
      },
    ];
    const questions = [
      ...version1.questions,
      { title: '見積もりを渡してもよろしいですか。', body: '保険のためです。', scopes: [scope] },
    ];
    const scopes = [...version1.scopes, { scope, basis: 'consent' }];
    expect(faultsOf({ scopes, questions })).toEqual(['undeclared scopes.24.scope']);
    expect(faultsOf({ recipients, scopes, questions })).toEqual([]);
    expect(faultsOf({ recipients, questions, scopes: [...version1.scopes, ground(scope)] })).toEqual([
      'consent_required scopes.24.basis',
    ]);
  });

  it('is plain JSON for the contract', () => {
    expect(z.toJSONSchema(noticeSchema)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('a notice of the second form', () => {
  const { accreditedBody: _new, ...complaints } = version1.complaints;
  const questions = version1.questions.map(({ furigana: _readings, plain: _plain, ...question }) => question);
  const channels = version1.channels.map(({ furigana: _readings, ...channel }) => channel);
  const second = (change: object) =>
    JSON.stringify({ ...version1, schema: 2, channels, questions, complaints, ...change });

  it('is read with its own words and names no accredited body', () => {
    expect(readNotice(second({}))).toEqual({ outcome: 'read', notice: ordinaryVersion1 });
  });

  it.each(['share:lotas:customer', 'recall:lotas'])('lets nothing of %s go without an answer', (scope) => {
    const reading = readNotice(second({ scopes: onNotice(scope) }));
    expect(reading).toEqual({ outcome: 'read', notice: ordinaryVersion1 });
  });

  it('keeps what may rest on notice', () => {
    const scopes = onNotice('use:offers:post');
    expect(readNotice(second({ scopes }))).toMatchObject({ outcome: 'read', notice: { scopes } });
  });

  it('stays readable where it shares without a purpose; the gaps name that', () => {
    const sharingPurposes = version1.sharingPurposes.filter(({ isRecall }) => isRecall);
    expect(readNotice(second({ sharingPurposes }))).toMatchObject({ outcome: 'read', notice: { sharingPurposes } });
  });
});

describe('the exact text', () => {
  it('is read back as the same notice', () => {
    for (const notice of [version1, completeNotice]) {
      expect(readNotice(noticeText(notice))).toEqual({ outcome: 'read', notice });
    }
  });

  it('does not depend on the order of the keys', () => {
    fc.assert(
      fc.property(shuffled(completeNotice), (notice) => {
        expect(noticeText(noticeSchema.parse(notice))).toBe(noticeText(completeNotice));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps its order of keys: another order would make every stored notice unreadable', () => {
    expect(keysOf(version1, 2)).toMatchInlineSnapshot(
      `"{schema version language title purposes{code label shortLabel sentence isAdvertising} channels{code label shortLabel furigana} partners{code name shortName about address representative} itemGroups{code label shortLabel items} sharingPurposes{code label shortLabel isRecall} recipients responsibleParty scopes{scope basis} questions{title body scopes furigana plain} rights{request withdrawal procedure identityDocuments agents fee} promises safetyMeasures contact{name representative postalCode address telephone fax email webAddress shops} complaints{desk officer telephone email accreditedBody}}"`,
    );
  });

  it('has the sha256 of the text as its id, and another id for another word', () => {
    const text = noticeText(version1);
    expect(noticeIdOf(text, sha256)).toBe(sha256(text));
    expect(noticeIdOf(noticeText({ ...version1, version: 2 }), sha256)).not.toBe(noticeIdOf(text, sha256));
  });

  it('of the first form is read with what each purpose was, and keeps the id that it had', () => {
    const [stored] = draftedV1.parse(readJson(storedDrafts));
    const { noticeId = '', text = '' } = stored ?? {};
    const reading = readNotice(text);
    expect(noticeIdOf(text, sha256)).toBe(noticeId);
    // Its one channel for accounts stays what it was; all else is what version 1 says now.
    const channels = reading.outcome === 'read' ? reading.notice.channels : [];
    expect(channels.map(({ code }) => code)).toEqual(['post', 'phone', 'fax', 'email', 'sms', 'account', 'visit']);
    const scopes = version1.scopes.flatMap(({ scope }) =>
      asItWas(scope).map((one) => ({ scope: one, basis: 'consent' })),
    );
    const questions = ordinaryVersion1.questions.map((question) => ({
      ...question,
      scopes: question.scopes.flatMap(asItWas),
    }));
    expect(reading).toEqual({ outcome: 'read', notice: { ...storedVersion1, channels, scopes, questions } });
    expect(version1.purposes.map(({ code, isAdvertising }) => [code, isAdvertising])).toEqual([
      ['maintenance', false],
      ['offers', true],
    ]);
    const lottery = text.replaceAll('maintenance', 'lottery');
    expect(readNotice(lottery)).toMatchObject({
      notice: { purposes: [{ isAdvertising: true }, { isAdvertising: true }] },
    });
    // Words of one form under the number of the other.
    expect(readNotice(text.replace('"schema":1', '"schema":2'))).toMatchObject({ outcome: 'invalid' });
    for (const older of [1, 2, 3, 4])
      expect(readNotice(noticeText(version1).replace('"schema":5', `"schema":${String(older)}`))).toMatchObject({
        outcome: 'invalid',
      });
  });

  it('is never made of a notice that does not fit together', () => {
    expect(() => noticeText({ ...version1, questions: [] })).toThrow();
  });

  it('is within the limit for the greatest notice', () => {
    expect(noticeText(greatestNotice()).length).toBeLessThanOrEqual(maxNoticeLength);
  });
});

describe('a text from outside', () => {
  const text = noticeText(version1);
  const inserted = (extra: string): string => `{${extra},${text.slice(1)}`;

  it.each([
    ['empty', '', { outcome: 'not_json' }],
    ['cut off', text.slice(0, -1), { outcome: 'not_json' }],
    ['not JSON', '個人情報保護方針', { outcome: 'not_json' }],
    ['a mark before it', `\ufeff${text}`, { outcome: 'not_json' }],
    ['10 MB', `"${'あ'.repeat(10_000_000)}"`, { outcome: 'too_long' }],
    ['10 MB of blanks', text + ' '.repeat(10_000_000), { outcome: 'too_long' }],
    ['deep nesting', '['.repeat(500_000), { outcome: 'not_json' }],
    ['deep nesting, closed', '['.repeat(400_000) + ']'.repeat(400_000), { outcome: 'invalid', at: '' }],
    ['null', 'null', { outcome: 'invalid', at: '' }],
    ['a list', '[]', { outcome: 'invalid', at: '' }],
    ['a number', '1', { outcome: 'invalid', at: '' }],
    ['an empty object', '{}', { outcome: 'invalid', at: 'schema' }],
    ['a newer form', '{"schema":6}', { outcome: 'other_schema' }],
    ['an extra key', inserted('"extra":1'), { outcome: 'invalid', at: '' }],
    ['__proto__', inserted('"__proto__":{"version":9}'), { outcome: 'invalid', at: '' }],
    ['__proto__ inside', text.replace('"rights":{', '"rights":{"__proto__":{},'), { outcome: 'invalid', at: 'rights' }],
    ['constructor', inserted('"constructor":{"prototype":{}}'), { outcome: 'invalid', at: '' }],
    ['a key twice', text.replace('"version":1', '"version":9,"version":1'), { outcome: 'not_exact' }],
    ['blanks', JSON.stringify(version1, null, 2), { outcome: 'not_exact' }],
    ['an escape', text.replace('個', '\\u500b'), { outcome: 'not_exact' }],
    ['another number', text.replace('"version":1', '"version":1.0'), { outcome: 'not_exact' }],
    ['a wrong type', text.replace('"version":1', '"version":"1"'), { outcome: 'invalid', at: 'version' }],
    ['a control character', text.replace('個人', '\\u0007個人'), { outcome: 'invalid', at: 'title' }],
    ['half a pair', text.replace('個人', '\\ud842'), { outcome: 'invalid', at: 'title' }],
    [
      'forbidden ground',
      text.replace('"use:offers:sms","basis":"consent"', '"use:offers:sms","basis":"notice","reason":"x"'),
      { outcome: 'invalid', at: 'scopes.12.basis' },
    ],
  ])('%s', (_name, hostile, reading) => {
    expect(readNotice(hostile)).toEqual(reading);
  });

  it('never throws, and only what is exact is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), spoiled(text)), (any) => {
        const reading = readNotice(any);
        if (reading.outcome === 'read') expect(noticeText(reading.notice)).toBe(any);
      }),
    );
  });
});

/** A scope of version 1 as it was while notices had one channel for accounts; none for the second of them. */
function asItWas(scope: string): readonly string[] {
  return scope.endsWith(':phone_notification') ? [] : [scope.replace(':line_friend', ':account')];
}

/** The text with one piece of it replaced. */
function spoiled(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.string())
    .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));
}

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(shuffled));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const entries = Object.entries(value).map(([key, inner]) => shuffled(inner).map((done) => [key, done] as const));
  return fc
    .tuple(...entries)
    .chain((done) => fc.shuffledSubarray(done, { minLength: done.length }))
    .map((done) => Object.fromEntries(done));
}

/** The keys of an object in their order, down to a depth; of a list, those of its first element. */
function keysOf(value: unknown, depth: number): string {
  if (Array.isArray(value)) return keysOf(value[0], depth);
  if (typeof value !== 'object' || value === null || depth === 0) return '';
  return `{${Object.entries(value)
    .map(([key, inner]) => key + keysOf(inner, depth - 1))
    .join(' ')}}`;
}
