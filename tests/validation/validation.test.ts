import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../build/repository.ts';
import { inWords } from './in-words.ts';
import { law } from './law.ts';
import { policy } from './policy.ts';
import { filesOf, judge, reportSchema } from './report.ts';
import { of, type Claim } from './claim.ts';

const all = [...policy, ...law];

describe('each section of the policy and each article', () => {
  test('is tied to tests, or said not to be in the program', () => {
    expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
    for (const [, claim] of all) {
      expect(claim.says).toMatch(/。$/u);
      if ('notInProgram' in claim) expect(claim.notInProgram).toMatch(/。$/u);
      else expect(claim.tests.length).toBeGreaterThan(0);
    }
  });

  test('is tied to tests that there are', () => {
    expect(filesOf(all).length).toBeGreaterThan(20);
    for (const [, claim] of all) {
      for (const { file, title } of 'tests' in claim ? claim.tests : []) {
        const path = join(repository, 'tests', file);
        expect(existsSync(path), file).toBe(true);
        const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
        expect(source.includes(title), `${file}: ${title}`).toBe(true);
      }
    }
  });
});

const passed = (title: string) => ({ file: 'a.test.ts', title, result: 'passed' as const });

describe('the report', () => {
  const two = of('a.test.ts', 'keeps %s', 'holds');
  const claim: Claim = { says: '守る。', tests: two };

  test('calls kept only what every test of every title has proven', () => {
    const kept = [passed('keeps one'), passed('keeps two'), passed('holds')];
    expect(judge([['a', claim]], kept)).toMatchObject([
      {
        id: 'a',
        state: 'kept',
        tests: [
          { result: 'passed', count: 2 },
          { result: 'passed', count: 1 },
        ],
      },
    ]);
    const failed = [...kept, { ...passed('keeps three'), result: 'failed' as const }];
    expect(judge([['a', claim]], failed)).toMatchObject([{ state: 'broken', tests: [{ result: 'failed' }, {}] }]);
    expect(judge([['a', claim]], kept.slice(0, 2))).toMatchObject([
      { state: 'broken', tests: [{}, { result: 'missing' }] },
    ]);
    const skipped = [...kept.slice(0, 2), { ...passed('holds'), result: 'skipped' as const }];
    expect(judge([['a', claim]], skipped)).toMatchObject([{ state: 'broken' }]);
    const elsewhere = kept.map((test_) => ({ ...test_, file: 'b.test.ts' }));
    expect(judge([['a', claim]], elsewhere)).toMatchObject([{ state: 'broken' }]);
  });

  test('names what is not in the program, in the form that goes into the bundle and in words', () => {
    const report = reportSchema.parse({
      report: 'consent-desk evidence',
      form: 1,
      version: '1.2.3',
      commit: 'abc',
      isClean: false,
      ranAt: '2026-11-30T00:00:00.000Z',
      on: 'linux',
      policy: judge([['a', { says: '消す。', notInProgram: 'まだありません。' }]], []),
      law: judge([['b', { ...claim, left: '一部は紙で。' }]], [passed('keeps one'), passed('holds')]),
    });
    const words = inWords(report);
    expect(words).toContain('a　プログラムにない　消す。');
    expect(words).toContain('まだありません。');
    expect(words).toContain('b　確かめた　守る。');
    expect(words).toContain('一部は紙で。');
    expect(words).toContain('このあとに変更あり');
  });
});
