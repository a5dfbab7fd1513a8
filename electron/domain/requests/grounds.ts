import { z } from 'zod';
import type { Article, RequestType } from './request-types.ts';

/** Why what is asked for may be declined. Which ground is open to which type stands in `groundsOf`. */
export const groundSchema = z.enum([
  // Purpose of use: Art. 32(2)(i), (ii) with 21(4)(i)–(iii).
  'purpose_is_clear',
  'purpose_harms_others',
  'purpose_harms_shop',
  'purpose_hinders_state',
  // Disclosure: Art. 33(2)(i)–(iii), 33(4), and what are no retained personal data (Art. 16(4)).
  'rights_of_others',
  'hinders_business',
  'against_law',
  'other_law_discloses',
  'not_retained',
  /** No record of Arts 29 or 30: joint use, and what Order Art. 11 leaves out. */
  'not_a_record',
  // Correction: Art. 34(2).
  'not_untrue',
  'not_for_purpose',
  'other_procedure',
  // Ending a use: Art. 35(2), (4), (6).
  'no_breach',
  'no_condition',
  'beyond_need',
  'measures_instead',
  // Chosen before grounds went by type, and in no list of the law: what was recorded with them stays readable.
  'no_such_data',
  'not_covered',
]);

/** Why what is asked for may be declined. */
export type Ground = z.infer<typeof groundSchema>;

/** What the law says of declining one type of request. */
interface Declining {
  /** The closed list. */
  readonly grounds: readonly Ground[];
  /** Where the list stands. */
  readonly under: Article;
  /** Where the duty stands to notify the customer of it without delay. */
  readonly notifiedUnder: Article;
}

const stopped = { notifiedUnder: { article: 35, paragraph: 7 } };
const withheld = ['rights_of_others', 'hinders_business', 'against_law'] as const;

/**
 * When a request may be declined, by its type. Null: never. What the policy promises is kept (policy 2, 6), and a complaint
 * is answered (Art. 40).
 */
const declining: Readonly<Record<RequestType, Declining | null>> = {
  stop_notices: null,
  stop_joint_use: null,
  complaint: null,
  purpose_notice: {
    grounds: ['purpose_is_clear', 'purpose_harms_others', 'purpose_harms_shop', 'purpose_hinders_state'],
    under: { article: 32, paragraph: 2 },
    notifiedUnder: { article: 32, paragraph: 3 },
  },
  disclosure: {
    grounds: [...withheld, 'other_law_discloses', 'not_retained'],
    under: { article: 33, paragraph: 2 },
    notifiedUnder: { article: 33, paragraph: 3 },
  },
  provision_records: {
    grounds: [...withheld, 'not_a_record'],
    under: { article: 33, paragraph: 5 },
    notifiedUnder: { article: 33, paragraph: 5 },
  },
  correction: {
    grounds: ['not_untrue', 'not_for_purpose', 'other_procedure'],
    under: { article: 34, paragraph: 2 },
    notifiedUnder: { article: 34, paragraph: 3 },
  },
  stop_use_breach: {
    grounds: ['no_breach', 'beyond_need', 'measures_instead'],
    under: { article: 35, paragraph: 2 },
    ...stopped,
  },
  stop_provision: {
    grounds: ['no_breach', 'measures_instead'],
    under: { article: 35, paragraph: 4 },
    ...stopped,
  },
  stop_use_unneeded: {
    grounds: ['no_condition', 'beyond_need', 'measures_instead'],
    under: { article: 35, paragraph: 6 },
    ...stopped,
  },
};

/** What the law says of declining a type of request; null where it may never be declined. */
export function decliningOf(type: RequestType): Declining | null {
  return declining[type];
}
