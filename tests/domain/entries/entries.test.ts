import { trustedId } from '../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import {
  checkBody,
  isKnownKind,
  readBody,
  streamsOf,
  versionOf,
  type KindName,
} from '../../../electron/domain/entries/index.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';

const names = Object.keys(sampleBodies).filter((name) => isKnownKind(name));
const id = trustedId('019a0000-0000-7000-8000-0000000000bb');
const subject = trustedId('019a0000-0000-7000-8000-0000000000cc');

test('there is a sample of every kind that is written here', () => {
  expect(names.length).toBeGreaterThan(20);
  expect(names).toHaveLength(Object.keys(sampleBodies).length);
});

describe.each(names)('%s', (kind) => {
  const body: unknown = sampleBodies[kind];
  const checked = checkBody(kind, body);

  test('is read as it was written', () => {
    expect(readBody(kind, versionOf(kind), JSON.stringify(checked))).toEqual(body);
  });

  test.each([null, [], '', 7, [body], { ...sampleBodies[kind], note: '' }])('refuses %j for a body', (wrong) => {
    expect(() => checkBody(kind, wrong)).toThrow();
  });

  test('refuses a text that is not JSON', () => {
    expect(() => readBody(kind, versionOf(kind), '{')).toThrow();
  });

  test('belongs to a stream at most once', () => {
    const streams = streamsOf(kind, { id, subject }, checked);
    expect(new Set(streams).size).toBe(streams.length);
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'customer', 'customer.Created'])(
  '%j is no kind',
  (name) => expect(isKnownKind(name)).toBe(false),
);

describe('an entry about a customer that names none is no entry: it would belong to nobody', () => {
  const needed: readonly KindName[] = [
    'customer.created',
    'customer.edited',
    'consent.recorded',
    'consent.voided',
    'request.received',
  ];
  test.each(needed)('%s', (kind) => {
    expect(() => streamsOf(kind, { id, subject: null }, checkBody(kind, sampleBodies[kind]))).toThrow();
  });
});

describe('a consent', () => {
  const consent = sampleBodies['consent.recorded'];
  const decision = { scope: 'recall:lotas' as const, answer: 'refused' as const, replaces: [], reinstates: false };
  const refuses = (change: object) => expect(() => checkBody('consent.recorded', { ...consent, ...change })).toThrow();

  test.each(['agreed', 'pending'])('%s needs the notice by whose words it was given', (answer) => {
    refuses({ noticeId: null, decisions: [{ ...decision, answer }] });
    refuses({ noticeId: null, decisions: [decision, { ...decision, scope: 'recall:broadleaf', answer }] });
  });

  test.each(['refused', 'withdrawn'])('%s needs none', (answer) => {
    const body = { ...consent, noticeId: null, shown: null, decisions: [{ ...decision, answer }] };
    expect(checkBody('consent.recorded', body)).toEqual(body);
  });

  test('shows no notice where it has none', () => refuses({ noticeId: null, decisions: [decision] }));

  test('says one thing of a scope', () => refuses({ decisions: [decision, { ...decision, answer: 'withdrawn' }] }));

  test('says something', () => refuses({ decisions: [] }));

  test.each([
    '',
    'all',
    'use:offers',
    'share:lotas',
    'use:offers:email:x',
    'USE:OFFERS:EMAIL',
    'recall:',
    'use:../x:y',
  ])('is not about %j', (scope) => refuses({ decisions: [{ ...decision, scope }] }));
});
