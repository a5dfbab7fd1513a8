import { describe, expect, it } from 'vitest';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { legalGaps } from '../../../electron/domain/notice/legal-gaps.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { completeNotice, version1 } from './support.ts';

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
      ['partner_address', 'advised', 'lotas'],
      ['partner_representative', 'advised', 'lotas'],
      ['partner_address', 'advised', 'broadleaf'],
      ['partner_representative', 'advised', 'broadleaf'],
    ]);
  });

  const { rights, complaints, contact } = completeNotice;
  it.each<[string, Partial<Notice>]>([
    ['responsible_party', { responsibleParty: null }],
    ['procedure', { rights: { ...rights, procedure: '' } }],
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
    expect(legalGaps(completeNotice, successor).map(({ code }) => code)).toEqual(['company_changed']);
    expect(legalGaps(completeNotice, hours)).toEqual([]);
  });

  it('asks for no responsible party where nothing is shared', () => {
    const alone: Notice = { ...completeNotice, partners: [], responsibleParty: null };
    expect(legalGaps(alone, publishedCompany)).toEqual([]);
  });
});
