import { minorAgeSchema } from '../consent/minor.ts';
import { defineKind } from './entry-kind.ts';

/** Up to which age a legal representative answers was set, with the day from which that holds. */
export const minorAgeSet = defineKind({
  kind: 'rules.minor_age_set',
  version: 1,
  body: minorAgeSchema,
  streams: () => ['rules:own'],
  describe: ({ age, effectiveOn }) => ({
    ja: `${effectiveOn}から、${age}歳以下の方には法定代理人のお答えをいただくことにしました`,
    en: `From ${effectiveOn} a legal representative answers for anybody aged ${age} or younger`,
  }),
});
