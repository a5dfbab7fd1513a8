import type { SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import { wordingOf, type Wording } from '../../../electron/domain/notice/wording/wording.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import type { Question } from './answers.ts';

/** The words of a page, readings marked in them where it has any. */
export interface QuestionWords {
  /** In which words the question stands on the screen. */
  readonly wording: Wording;
  readonly title: string;
  readonly body: string;
  /** The great answers. */
  readonly answers: Readonly<Record<SpokenAnswer, string>>;
  /** The answers of one part. */
  readonly partAnswers: Readonly<Record<SpokenAnswer, string>>;
  readonly all: string;
  readonly each: string;
}

/** A question in the words that the customer wishes for, or in its ordinary ones where it has no others. */
export function questionWords(question: Question, wished: Wording, words: Catalogue['counter']): QuestionWords {
  const wording = wordingOf(question, wished);
  if (wording === 'ordinary') {
    const { title, body } = question;
    return {
      wording,
      title,
      body,
      answers: words.answers,
      partAnswers: words.answers,
      all: words.all,
      each: words.each,
    };
  }
  const { all, each, answers } = words.marked;
  const { title, body } = question[wording];
  return {
    wording,
    title,
    body,
    answers: wording === 'plain' ? words.plainAnswers : answers,
    partAnswers: answers,
    all,
    each,
  };
}
