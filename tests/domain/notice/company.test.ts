import { describe, expect, it } from 'vitest';
import { companySchema, publishedCompany } from '../../../electron/domain/notice/company.ts';

describe('companySchema', () => {
  it('takes what the company has published', () => {
    expect(companySchema.parse(publishedCompany)).toEqual(publishedCompany);
  });

  it('takes a block whose representative and address are not known yet', () => {
    const block = { ...publishedCompany, representative: { title: '', name: '' }, postalCode: '', address: '' };
    expect(companySchema.safeParse(block).success).toBe(true);
  });

  it.each([
    ['no name', { name: '' }],
    ['a name of blanks', { name: '　　' }],
    ['a blank before the name', { name: '　株式会社上山オート' }],
    ['a blank after the name', { name: '株式会社上山オート ' }],
    ['a line break in the name', { name: '株式会社\n上山オート' }],
    ['a direction mark', { name: '株式会社\u202e上山オート' }],
    ['half a surrogate pair', { name: '\ud842上山' }],
    ['10,000 characters', { name: 'あ'.repeat(10_000) }],
    ['a postal code without hyphen', { postalCode: '9993243' }],
    ['words for a telephone', { telephone: '内線三番' }],
    ['an address that is none', { email: 'k-auto6161' }],
    ['a script for a web page', { webAddress: 'javascript:alert(1)' }],
    ['no shop', { shops: [] }],
    ['a lower-case shop letter', { shops: [{ letter: 'h', name: '本社工場', hours: '8:50–17:30' }] }],
    ['two shops of one letter', { shops: [...publishedCompany.shops, ...publishedCompany.shops] }],
    ['something else', { owner: '齋藤' }],
  ])('refuses %s', (_name, change) => {
    expect(companySchema.safeParse({ ...publishedCompany, ...change }).success).toBe(false);
  });
});
