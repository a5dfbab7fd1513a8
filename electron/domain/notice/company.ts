import { z } from 'zod';
import { blankOrLine, line, list, frozenObject, repeatedAt } from './shapes.ts';

const shopSchema = frozenObject({
  /** The first letter of the shop's receipt numbers. */
  letter: z.string().regex(/^[A-Z]$/),
  name: line(40),
  hours: line(60),
});

/**
 * The company block of every notice and slip (Art. 32(1)(i); policy 11). Representative and address may be blank while the
 * manager finds out: `legalGaps` then names them. Telephone and fax are as printed, with hyphens.
 */
export const companySchema = frozenObject({
  name: line(80),
  representative: frozenObject({ title: blankOrLine(40), name: blankOrLine(60) }),
  postalCode: z.union([z.literal(''), z.string().regex(/^[0-9]{3}-[0-9]{4}$/)]),
  address: blankOrLine(120),
  telephone: z.string().regex(/^0[0-9-]{8,13}$/),
  fax: z.union([z.literal(''), z.string().regex(/^0[0-9-]{8,13}$/)]),
  email: z.union([z.literal(''), z.email().max(120)]),
  webAddress: z.union([
    z.literal(''),
    z
      .string()
      .max(200)
      .regex(/^https?:\/\/[!-~]+$/),
  ]),
  shops: list(shopSchema, 1, 8),
}).check(({ value, issues }) => {
  for (const index of repeatedAt(value.shops, (shop) => shop.letter)) {
    issues.push({ code: 'custom', message: 'duplicate', input: value, path: ['shops', index, 'letter'] });
  }
});

/** The company block: who answers to the customer, and where. */
export type Company = z.infer<typeof companySchema>;

/** What the company has published about itself (policy 11); the set-up wizard starts from it. */
export const publishedCompany: Company = {
  name: '株式会社上山オート',
  representative: { title: '代表取締役', name: '齋藤 利孝' },
  postalCode: '999-3243',
  address: '山形県上山市高松字北谷地300-2',
  telephone: '023-672-4038',
  fax: '',
  email: 'k-auto6161@plum.plala.or.jp',
  webAddress: 'http://kaminoyamaauto.lotasclub.com/',
  shops: [
    { letter: 'H', name: '本社工場', hours: '8:50–17:30' },
    { letter: 'S', name: 'サテライトショップ', hours: '9:00–18:00' },
  ],
};
