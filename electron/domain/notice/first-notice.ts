import type { Company } from './company.ts';
import { maintenance, offers, channels } from './first-notice/use.ts';
import { itemGroups, partners, sharingPurposes } from './first-notice/sharing.ts';
import { questions } from './first-notice/questions.ts';
import { promises, rights, safetyMeasures } from './first-notice/rights.ts';
import { noticeSchemaVersion } from './notice-parts.ts';
import type { Notice } from './notice.ts';

/**
 * Version 1 of the notice, for the manager to read, complete and adopt: what the published policy promises, as data and in
 * our own words. Every scope rests on consent. Left blank because the policy does not say it: who is responsible for the
 * shared data, the partners' addresses and representatives, and the officer for complaints (see `legalGaps`).
 */
export function firstNotice(company: Company): Notice {
  const told = {
    purposes: [maintenance, offers],
    channels,
    partners,
    itemGroups,
    sharingPurposes,
    recipients: [],
  };
  const asked = questions({ ...told, contact: company });
  return {
    schema: noticeSchemaVersion,
    version: 1,
    language: 'ja',
    title: '個人情報の取扱いについて',
    ...told,
    responsibleParty: null,
    scopes: asked.flatMap(({ scopes }) => scopes.map((scope) => ({ scope, basis: 'consent' as const }))),
    questions: asked,
    rights,
    promises,
    safetyMeasures,
    contact: company,
    complaints: {
      desk: `${company.name}　個人情報お問い合わせ窓口`,
      officer: '',
      telephone: company.telephone,
      email: company.email,
      accreditedBody: '',
    },
  };
}
