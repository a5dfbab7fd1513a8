import { z } from 'zod';
import { noticeV2Schema } from './notice-v2.ts';
import { blankOrLine, frozenObject } from './shapes.ts';

const v2 = noticeV2Schema.unwrap().shape;
const complaintsV2 = v2.complaints.unwrap().shape;

/** A notice as the third form of its JSON has it: complaints may name an accredited body. Frozen: ids are digests of these texts. */
export const noticeV3Schema = frozenObject({
  ...v2,
  schema: z.literal(3),
  complaints: frozenObject({ ...complaintsV2, accreditedBody: blankOrLine(200) }),
});

/** A notice of the third form. */
export type NoticeV3 = z.infer<typeof noticeV3Schema>;

type QuestionV3 = NoticeV3['questions'][number];

interface Texts {
  readonly title: string;
  readonly body: string;
}

/** Brings a notice of the third form to the fourth: its questions have no readings and no plain words. */
export function upcastV3(notice: NoticeV3): Omit<NoticeV3, 'schema' | 'questions'> & {
  readonly schema: 4;
  readonly questions: readonly (QuestionV3 & { readonly furigana: Texts; readonly plain: Texts })[];
} {
  const none = { title: '', body: '' };
  return {
    ...notice,
    schema: 4,
    questions: notice.questions.map((question) => ({ ...question, furigana: none, plain: none })),
  };
}
