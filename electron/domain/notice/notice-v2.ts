import { z } from 'zod';
import { noticeV1Schema } from './notice-v1.ts';
import { parseScope } from './scope.ts';
import { list, frozenObject } from './shapes.ts';

const v1 = noticeV1Schema.unwrap().shape;
const purposeV1 = v1.purposes.unwrap().element.unwrap().shape;

/** A notice as the second form of its JSON has it: each purpose says whether it is advertising. Frozen: ids are digests of these texts. */
export const noticeV2Schema = frozenObject({
  ...v1,
  schema: z.literal(2),
  purposes: list(frozenObject({ ...purposeV1, isAdvertising: z.boolean() }), 1, 20),
});

/** A notice of the second form. */
export type NoticeV2 = z.infer<typeof noticeV2Schema>;

/**
 * Brings a notice of the second form to the third: complaints may name an accredited body, and joint use rests on consent. Where
 * an older notice let it rest on the notice alone, nobody was asked: what such a notice would have allowed without an answer
 * is read as not allowed (GL 3-6-3).
 */
export function upcastV2(notice: NoticeV2): Omit<NoticeV2, 'schema' | 'complaints'> & {
  readonly schema: 3;
  readonly complaints: NoticeV2['complaints'] & { readonly accreditedBody: string };
} {
  return {
    ...notice,
    schema: 3,
    scopes: notice.scopes.map((one) => {
      const { kind } = parseScope(one.scope);
      return kind === 'share' || kind === 'recall' ? { scope: one.scope, basis: 'consent' as const } : one;
    }),
    complaints: { ...notice.complaints, accreditedBody: '' },
  };
}
