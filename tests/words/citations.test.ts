import { describe, expect, test } from 'vitest';
import { decliningOf } from '../../electron/domain/requests/grounds.ts';
import { requestRules, requestTypeSchema, type Article } from '../../electron/domain/requests/request-types.ts';
import { sourceFiles } from '../support/source-files.ts';

// Every article that the program cites was held against the text of the law. Whoever cites another one reads it first, and adds it
// here with what it says.

/** What was read: the article, and what is cited for it. */
const read: Readonly<Record<string, string>> = {
  'appi 27(1)': 'to a third party by consent',
  'appi 27(5)(3)': 'joint use: what is told beforehand',
  'appi 27(6)': 'joint use: changes of purposes and of the responsible party are told beforehand',
  'appi 32(1)(1)': 'name, address and representative of the company',
  'appi 33(1)': 'disclosure is asked for, by a way that the person chooses',
  'appi 33(2)': 'disclosure is made in that way',
  'appi 36': 'the reason is explained, as an effort',
  'mail 3(1)(1)': 'advertising mail to whoever has agreed',
};

/** Where each is cited, in the order of the sentences. */
const cited: Readonly<Record<string, readonly string[]>> = {
  'home.ts': ['appi 27(6)'],
  'notice.ts': ['appi 27(1)', 'appi 27(5)(3)', 'mail 3(1)(1)'],
  'requests.ts': ['appi 33(1)', 'appi 33(2)', 'appi 36'],
  'settings.ts': ['appi 32(1)(1)', 'appi 27(6)'],
  'sharing.ts': ['appi 27(5)(3)'],
};

const written = {
  ja: /(?<law>特定電子メール法|個人情報保護法|法)第(?<article>\d+)条(?:第(?<paragraph>\d+)項(?:第(?<item>\d+)号)?(?<more>(?:・第\d+項)*))?/gu,
  en: /(?<law>Mail )?Art\. (?<article>\d+)(?:\((?<paragraph>\d+)\)(?:\((?<item>[ivx]+)\))?(?<more>(?:, \(\d+\))*))?/gu,
};

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function citationsIn(text: string, language: keyof typeof written): readonly string[] {
  return [...text.matchAll(written[language])].flatMap(({ groups = {} }) => {
    const { law = '', article = '', paragraph, item, more = '' } = groups;
    const start = `${/メール|Mail/.test(law) ? 'mail' : 'appi'} ${article}`;
    if (paragraph === undefined) return [start];
    const number = item === undefined || /\d/.test(item) ? item : String(roman.indexOf(item) + 1);
    const others = [...more.matchAll(/\d+/g)].map(([other]) => `${start}(${other})`);
    return [`${start}(${paragraph})${number === undefined ? '' : `(${number})`}`, ...others];
  });
}

describe.each(['ja', 'en'] as const)('the words in %s', (language) => {
  const files = sourceFiles(`electron/words/${language}`).map(({ path, text }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    citations: citationsIn(text, language),
  }));

  test('cite what was read, where it was found right', () => {
    const found = files.filter(({ citations }) => citations.length > 0);
    expect(Object.fromEntries(found.map(({ name, citations }) => [name, citations]))).toEqual(cited);
    for (const { citations } of found) for (const one of citations) expect(Object.keys(read)).toContain(one);
  });
});

function numberOf({ article, paragraph }: Article): string {
  return paragraph === null ? `${article}` : `${article}(${paragraph})`;
}

test('each type of request rests on its article, is declined by its list, and that is notified under its paragraph', () => {
  const said = requestTypeSchema.options.map((type) => {
    const { basis } = requestRules[type];
    const declining = decliningOf(type);
    return [
      type,
      'article' in basis ? numberOf(basis) : `policy ${basis.policySections.join(', ')}`,
      ...(declining === null ? [] : [numberOf(declining.under), numberOf(declining.notifiedUnder)]),
    ];
  });
  expect(said).toEqual([
    ['stop_notices', 'policy 2'],
    ['stop_joint_use', 'policy 6, 7'],
    ['disclosure', '33(1)', '33(2)', '33(3)'],
    ['correction', '34', '34(2)', '34(3)'],
    ['stop_use_unneeded', '35(5)', '35(6)', '35(7)'],
    ['complaint', '40'],
    ['purpose_notice', '32(2)', '32(2)', '32(3)'],
    ['provision_records', '33(5)', '33(5)', '33(5)'],
    ['stop_provision', '35(3)', '35(4)', '35(7)'],
    ['stop_use_breach', '35(1)', '35(2)', '35(7)'],
  ]);
});
