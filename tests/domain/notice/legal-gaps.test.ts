import { describe, expect, it } from 'vitest';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { legalGaps } from '../../../electron/domain/notice/legal-gaps.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { completeNotice, storedVersion1, version1 } from './support.ts';

describe('legalGaps', () => {
  it('finds nothing where everything is filled in', () => {
    expect(legalGaps(completeNotice, publishedCompany)).toEqual([]);
  });

  it('names in version 1 the responsible party first, then what the policy leaves open', () => {
    const gaps = legalGaps(version1, publishedCompany);
    expect(gaps[0]).toEqual({
      code: 'responsible_party',
      weight: 'required',
      law: { law: 'appi', article: 27, paragraph: 5, item: 3 },
      policySection: '7',
      partner: null,
    });
    expect(gaps.slice(1).map(({ code, weight, partner }) => [code, weight, partner])).toEqual([
      ['complaint_officer', 'advised', null],
      ['sharing_range', 'advised', 'lotas'],
      ['purposes_complete', 'advised', null],
    ]);
  });

  const { rights, complaints, contact } = completeNotice;
  it.each<[string, Partial<Notice>]>([
    ['responsible_party', { responsibleParty: null }],
    ['sharing_items', { itemGroups: [] }],
    ['sharing_purposes', { sharingPurposes: [] }],
    ['sharing_purposes', { sharingPurposes: completeNotice.sharingPurposes.filter(({ isRecall }) => isRecall) }],
    ['purposes_complete', { purposes: version1.purposes }],
    ['sharing_range', { partners: version1.partners }],
    ['procedure', { rights: { ...rights, procedure: '' } }],
    ['disclosure_methods', { rights: storedVersion1.rights }],
    ['fee', { rights: { ...rights, fee: '' } }],
    ['identity_documents', { rights: { ...rights, identityDocuments: [] } }],
    ['agents', { rights: { ...rights, agents: '' } }],
    ['safety_measures', { safetyMeasures: [] }],
    ['complaint_contact', { complaints: { ...complaints, desk: '' } }],
    ['complaint_contact', { complaints: { ...complaints, telephone: '', email: '' } }],
    ['complaint_officer', { complaints: { ...complaints, officer: '' } }],
  ])('%s: %#', (code, change) => {
    expect(legalGaps({ ...completeNotice, ...change }, publishedCompany).map((gap) => gap.code)).toEqual([code]);
  });

  it('names what the company block lacks', () => {
    const company = { ...contact, address: '', representative: { title: '', name: '' } };
    expect(legalGaps({ ...completeNotice, contact: company }, company).map(({ code }) => code)).toEqual([
      'company_representative',
      'company_address',
    ]);
  });

  it('notices a new representative, but not new opening hours', () => {
    const successor = { ...publishedCompany, representative: { title: '代表取締役', name: '見本 一郎' } };
    const hours = {
      ...publishedCompany,
      shops: publishedCompany.shops.map((shop) => ({ ...shop, hours: '10:00–16:00' })),
    };
    expect(legalGaps(completeNotice, successor).map(({ code }) => code)).toEqual([
      'responsible_changed',
      'company_changed',
    ]);
    expect(legalGaps(completeNotice, hours)).toEqual([]);
  });

  it.each([
    ['its representative', { representative: '代表取締役 前任 太郎' }],
    ['its address', { address: '山形県上山市旧町1-1' }],
  ])('wants what answers for the data told anew where %s changed (Art. 27(6))', (_what, change) => {
    const before = {
      name: publishedCompany.name,
      address: publishedCompany.address,
      representative: '齋藤利孝',
      ...change,
    };
    expect(legalGaps({ ...completeNotice, responsibleParty: before }, publishedCompany)).toEqual([
      {
        code: 'responsible_changed',
        weight: 'required',
        law: { law: 'appi', article: 27, paragraph: 6, item: null },
        policySection: '7',
        partner: null,
      },
    ]);
  });

  it('leaves another business that answers for the data alone', () => {
    const other = { name: '株式会社見本', address: '東京都千代田区一番町1', representative: '見本 太郎' };
    expect(legalGaps({ ...completeNotice, responsibleParty: other }, publishedCompany)).toEqual([]);
  });

  it('takes an address with its post code and a name with its title for the same', () => {
    const { postalCode, address, representative, name } = publishedCompany;
    const same = {
      name: `${name} `,
      address: `〒${postalCode}　${address}`,
      representative: `${representative.title}　${representative.name}`,
    };
    expect(legalGaps({ ...completeNotice, responsibleParty: same }, publishedCompany)).toEqual([]);
  });

  it('asks for no responsible party where nothing is shared', () => {
    const alone: Notice = {
      ...completeNotice,
      partners: [],
      itemGroups: [],
      sharingPurposes: [],
      responsibleParty: null,
    };
    expect(legalGaps(alone, publishedCompany)).toEqual([]);
  });
});
