import { blankCustomer, type CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { PersonFields } from '../../../electron/domain/persons/person.ts';
import { address, emails, lineNumber, mobileNumber } from './contacts.ts';
import { familyName } from './person.ts';
import type { Random } from './random.ts';
import { givenNames, trades } from './words.ts';

const forms: readonly ((name: string) => string)[] = [
  (name) => `株式会社${name}`,
  (name) => `${name}株式会社`,
  (name) => `㈱${name}`,
  (name) => `有限会社 ${name}`,
  (name) => `㈲${name}　夢見営業所`,
  (name) => `合同会社${name}＆パートナーズ`,
  (name) => `社会福祉法人架空県広域${name}連合会附属見本通り第二事業所（車両管理課）`,
];

/** An invented company (法人), and whom to ask for there. */
export function company(random: Random): { readonly fields: CustomerFields; readonly contact: PersonFields } {
  const [family, reading] = familyName(random);
  const [trade, tradeReading] = random.pick(trades);
  const [given, givenReading] = random.pick(givenNames.female);
  const fields: CustomerFields = {
    ...blankCustomer,
    kind: 'company',
    name: random.pick(forms)(`${family}${trade}`),
    kana: `${reading}${tradeReading}`,
    ...address(random),
    phones: [{ label: 'work', value: lineNumber(random), extension: null, remark: null }],
    faxes: random.chance(0.6) ? [lineNumber(random)] : [],
    emails: emails(random),
  };
  const contact: PersonFields = {
    role: 'contact',
    name: `${family}　${given}`,
    kana: `${reading} ${givenReading}`,
    title: random.pick(['総務', '専務取締役', '車両担当', null]),
    phone: random.chance(0.5) ? mobileNumber(random) : null,
    extension: null,
    isCurrent: true,
  };
  return { fields, contact };
}
