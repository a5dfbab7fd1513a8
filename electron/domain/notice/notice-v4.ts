import { z } from 'zod';
import { noticeV3Schema } from './notice-v3.ts';
import { blankOrLine, frozenObject, list } from './shapes.ts';

const v3 = noticeV3Schema.unwrap().shape;
const questionV3 = v3.questions.unwrap().element.unwrap().shape;

function otherWords(maxTitle: number, maxBody: number) {
  return frozenObject({ title: blankOrLine(maxTitle), body: blankOrLine(maxBody) }).default({ title: '', body: '' });
}

/**
 * A notice as the fourth form of its JSON has it: its questions also stand in it with their readings marked and in plain words.
 * Frozen: ids are digests of these texts.
 */
export const noticeV4Schema = frozenObject({
  ...v3,
  schema: z.literal(4),
  questions: list(
    frozenObject({ ...questionV3, furigana: otherWords(320, 1_800), plain: otherWords(160, 900) }),
    1,
    100,
  ),
});

type NoticeV4 = z.infer<typeof noticeV4Schema>;

/** Brings a notice of the fourth form to the fifth: the names of its channels have no readings. */
export function upcastV4(notice: NoticeV4): Omit<NoticeV4, 'schema' | 'channels'> & {
  readonly schema: 5;
  readonly channels: readonly (NoticeV4['channels'][number] & { readonly furigana: string })[];
} {
  return { ...notice, schema: 5, channels: notice.channels.map((channel) => ({ ...channel, furigana: '' })) };
}
