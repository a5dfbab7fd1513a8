import { expect, test } from 'vitest';
import { blankCustomer } from '../../../../../electron/domain/customers/customer.ts';
import { trustedId } from '../../../../../electron/domain/ids.ts';
import { ja } from '../../../../../electron/words/ja.ts';
import { peopleOf } from '../../../../../renderer/screens/customer/header/answering.ts';

const kana = '';
const phone = null;
const extension = null;

test('who speaks for a company is named once, whether apart, in its own record, or in both', () => {
  const within = [
    { name: '髙橋 健', kana, title: '総務', phone, extension },
    { name: '配車 係', kana, title: null, phone, extension },
  ];
  const by = { of: 'person' as const, id: trustedId('p'), namedBy: trustedId('e') };
  const persons = [
    { role: 'contact' as const, name: '髙橋 健', kana, title: '総務部', phone, extension, by, flagged: [] },
    { role: 'agent' as const, name: '代理 一郎', kana, title: null, phone, extension, by, flagged: [] },
  ];
  const fields = { ...blankCustomer, kind: 'company' as const, name: '㈱最上川運送', kana, contactPersons: within };
  expect(peopleOf({ fields, persons }, ja.customers)).toBe('総務部 髙橋 健 様、ご担当 配車 係 様');
  expect(peopleOf({ fields, persons: [] }, ja.customers)).toBe('総務 髙橋 健 様、ご担当 配車 係 様');
  expect(peopleOf({ fields: { ...fields, contactPersons: [] }, persons }, ja.customers)).toBe('総務部 髙橋 健 様');
});
