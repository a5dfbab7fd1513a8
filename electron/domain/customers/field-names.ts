import { joinBilingual, type Bilingual } from '../text/bilingual.ts';
import type { CustomerFields } from './customer.ts';

const names: Readonly<Record<keyof CustomerFields, Bilingual>> = {
  kind: { ja: '個人・法人', en: 'person or company' },
  name: { ja: 'お名前', en: 'name' },
  kana: { ja: 'ふりがな', en: 'reading' },
  gender: { ja: '性別', en: 'gender' },
  bornOn: { ja: '生年月日', en: 'date of birth' },
  deceasedOn: { ja: '亡くなられた日', en: 'date of death' },
  postalCode: { ja: '郵便番号', en: 'post code' },
  address: { ja: '住所', en: 'address' },
  phones: { ja: '電話番号', en: 'telephone' },
  faxes: { ja: 'FAX番号', en: 'fax' },
  emails: { ja: 'メールアドレス', en: 'e-mail' },
  accounts: { ja: 'アカウント', en: 'accounts' },
  occupation: { ja: 'ご職業・職種', en: 'occupation' },
  family: { ja: 'ご家族のこと', en: 'family' },
  purchasePlans: { ja: 'お買い替えなどのご意向', en: 'plans to buy' },
  contactPersons: { ja: 'ご担当の方', en: 'contact persons' },
  legalRepresentatives: { ja: '法定代理人', en: 'legal representatives' },
};

/** Which fields of a customer an edit touched, in words and never with what stands in them. */
export function tellCustomerFields(changed: object): Bilingual {
  return joinBilingual(Object.entries(names).flatMap(([field, told]) => (field in changed ? told : [])));
}
