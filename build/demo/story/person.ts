import type { CustomerId } from '../../../electron/domain/ids.ts';
import { blankCustomer, type CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { address, emails, phones } from './contacts.ts';
import type { Random } from './random.ts';
import { givenNames, nameBeginnings, nameEndings, type Word } from './words.ts';
import { trustedDate, type CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

type Named = Pick<CustomerFields, 'name' | 'kana'>;

/** Names that break forms: too long, half width, with a variation selector, without a given name, in Latin letters. */
const awkward: readonly Named[] = [
  {
    name: 'アレクサンドリーナ・フォン・ミホンシュタイン＝レイジベルク',
    kana: 'あれくさんどりーな・ふぉん・みほんしゅたいんれいじべるく',
  },
  { name: 'ﾐﾎﾝ ﾊﾅｺ', kana: 'みほん はなこ' },
  { name: '渡\u{9089}\u{e0102}見本　一', kana: 'わたなべみほん はじめ' },
  { name: '雛形', kana: 'ひながた' },
  { name: "Mihon O'Rei Jr.", kana: 'みほん おれい じゅにあ' },
  { name: '勘解由小路手本　與左衞門尉', kana: 'かでのこうじてほん よざえもんのじょう' },
  { name: '見本　〆', kana: 'みほん しめ' },
];

/** A family name that nobody bears. */
export function familyName(random: Random): Word {
  const [beginning, first] = random.pick(nameBeginnings);
  const [ending, second] = random.pick(nameEndings);
  return [`${beginning}${ending}`, `${first}${second}`];
}

function ordinary(random: Random, gender: 'female' | 'male', [family, familyReading]: Word): Named {
  const [given, givenReading] = random.pick(givenNames[gender]);
  const space = random.pick(['　', '　', ' ', '']);
  return { name: `${family}${space}${given}`, kana: `${familyReading} ${givenReading}` };
}

/** A day in this or one of the years before. */
function birthday(random: Random, from: number, years: number): CalendarDate {
  const month = String(random.below(12) + 1).padStart(2, '0');
  const day = String(random.below(28) + 1).padStart(2, '0');
  return trustedDate(`${from + random.below(years)}-${month}-${day}`);
}

/** An invented grown-up of an invented family. */
export function person(random: Random, family: Word): CustomerFields {
  const gender = random.pick(['female', 'male']);
  const named = random.chance(0.03) ? random.pick(awkward) : ordinary(random, gender, family);
  return {
    ...blankCustomer,
    ...named,
    kind: 'person',
    gender: random.pick([gender, gender, gender, null, 'other']),
    bornOn: random.chance(0.7) ? birthday(random, 1932, 73) : null,
    ...address(random),
    phones: phones(random),
    emails: emails(random),
    accounts: random.chance(0.05) ? [{ service: 'LINE', value: `mihon${random.digits(6)}` }] : [],
    occupation: random.chance(0.2) ? random.pick(['会社員', '農業', '教員', '自営業', '年金']) : null,
    purchasePlans: random.chance(0.1) ? random.pick(['来春に軽へ', '当面なし', '車検の前に相談したい']) : null,
  };
}

/** A minor of that family, for whom a parent decides. */
export function child(random: Random, family: Word, parentId: CustomerId): CustomerFields {
  const gender = random.pick(['female', 'male']);
  return {
    ...blankCustomer,
    ...ordinary(random, gender, family),
    kind: 'person',
    gender,
    bornOn: birthday(random, 2012, 10),
    legalRepresentatives: [{ customerId: parentId, relation: 'parent' }],
  };
}
