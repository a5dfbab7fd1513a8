import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJson, repository } from '../../../../build/repository.ts';
import { draftFaults } from '../../../../electron/domain/notice/drafting/draft-faults.ts';
import { draftFrom } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { splitAccount } from '../../../../electron/domain/notice/drafting/split-account.ts';
import { readNotice } from '../../../../electron/domain/notice/notice.ts';
import { version1 } from '../support.ts';

const stored = z
  .array(z.object({ text: z.string() }))
  .min(1)
  .parse(readJson(join(repository, 'tests/stored/v1/notice.drafted.json')));

/** A notice that was written when there was one channel for accounts. */
function older() {
  const reading = readNotice(stored[0]?.text ?? '');
  if (reading.outcome !== 'read') throw new Error('The stored notice is readable.');
  return draftFrom(reading.notice);
}

const channelsOf = ({ scopes }: ReturnType<typeof older>, purpose: string) =>
  scopes.map(({ scope }) => scope.split(':')).flatMap(([, of, channel = '']) => (of === purpose ? [channel] : []));

describe('the next version of a notice with one channel for accounts', () => {
  test('has two in its place, each offered, asked about, and on consent', () => {
    const next = splitAccount(older());
    const both = ['post', 'phone', 'fax', 'email', 'sms', 'line_friend', 'phone_notification', 'visit'];
    expect(next.channels.map(({ code }) => code)).toEqual(both);
    expect(channelsOf(next, 'offers')).toEqual(both);
    expect(channelsOf(next, 'maintenance')).toEqual(both);
    expect(next.questions.flatMap(({ scopes }) => scopes)).toContain('use:offers:line_friend');
    expect(next.scopes.every(({ basis }) => basis === 'consent')).toBe(true);
    expect(draftFaults(next)).toEqual([]);
  });

  test('offers neither where the one was not offered', () => {
    const draft = older();
    const scopes = draft.scopes.filter(({ scope }) => scope !== 'use:maintenance:account');
    const questions = draft.questions.map((question) => ({
      ...question,
      scopes: question.scopes.filter((scope) => scope !== 'use:maintenance:account'),
    }));
    const next = splitAccount({ ...draft, scopes, questions });
    expect(channelsOf(next, 'maintenance')).toEqual(['post', 'phone', 'fax', 'email', 'sms', 'visit']);
    expect(channelsOf(next, 'offers')).toContain('phone_notification');
    expect(draftFaults(next)).toEqual([]);
  });

  test('is begun as it stands where it has none', () => {
    const draft = draftFrom(version1);
    expect(splitAccount(draft)).toBe(draft);
  });
});
