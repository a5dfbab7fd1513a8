import { z } from 'zod';
import { noticeIdSchema, type NoticeId } from '../ids.ts';
import { secondsBetween, type Instant } from '../dates/instant.ts';
import { wordings, wordingSchema, type Wording } from '../notice/wording/wording.ts';
import { isStop, type Answer, type Method } from './decision.ts';

/**
 * By what act a notice was shown: it was read aloud, the screen was turned to the customer, it was handed over on paper, or it
 * stood on the paper by which the customer answered.
 */
export const wayOfShowingSchema = z.enum(['read_aloud', 'screen', 'handed_over', 'on_paper']);

/** By what act a notice was shown. */
export type WayOfShowing = z.infer<typeof wayOfShowingSchema>;

/** A day: whatever stood open for longer was forgotten. */
const mostSeconds = 86_400;

/** In which words the questions were truly before the customer's eyes, each once. */
export const wordingsSchema = z.array(wordingSchema).max(wordings.length);

const showingShape = {
  /** For how long its words were open on the screen, in seconds; null on paper. */
  seconds: z.int().min(0).max(mostSeconds).nullable(),
  /** The earlier version to which only the difference was shown; null: all of it was. */
  comparedWith: noticeIdSchema.nullable(),
};

/** An act that shows a version of the notice to a customer. Its words are the ordinary ones, where nothing else is said. */
export const showingSchema = z.strictObject({
  how: wayOfShowingSchema,
  ...showingShape,
  wordings: wordingsSchema.min(1).default(['ordinary']),
});

/** An act that shows a version of the notice to a customer. */
export type Showing = z.infer<typeof showingSchema>;

/**
 * What an entry says of the showing. `unstated`: it was recorded when every consent claimed that its notice had been shown, and
 * names no act. Such a claim is kept and told as one, and shows nothing.
 */
export const toldShowingSchema = z.strictObject({
  how: z.enum([...wayOfShowingSchema.options, 'unstated']),
  ...showingShape,
  wordings: wordingsSchema,
});

/** What an entry says of the showing. */
export type ToldShowing = z.infer<typeof toldShowingSchema>;

/** A showing on a screen that stood open between two moments, its questions in these words. Where the clock of the PC went back meanwhile, it says no time. */
export function shownOnScreen(from: Instant, to: Instant, seen: readonly Wording[]): Showing {
  const seconds = secondsBetween(from, to);
  const length = seconds < 0 || seconds > mostSeconds ? null : seconds;
  return { how: 'screen', seconds: length, comparedWith: null, wordings: inOrder(seen) };
}

/** Each wording once, the ordinary one first. */
function inOrder(seen: readonly Wording[]): Wording[] {
  return wordings.filter((wording) => seen.includes(wording));
}

/** What a sentence tells of a showing. */
export function actTold({ how, seconds, comparedWith, wordings: seen }: ToldShowing) {
  return { how, seconds, isDifference: comparedWith !== null, wordings: seen };
}

/** Whether what an entry says is an act that shows the notice. */
export function isShowing<T extends Pick<ToldShowing, 'how'>>(
  told: T | null,
): told is T & { readonly how: WayOfShowing } {
  return told !== null && told.how !== 'unstated';
}

const waysFor: Readonly<Record<Method, readonly WayOfShowing[]>> = {
  counter: ['read_aloud', 'screen', 'handed_over'],
  phone: ['read_aloud'],
  paper: ['on_paper'],
  email: ['on_paper'],
  fax: ['on_paper'],
};

/** How a notice can have been shown to somebody who answers in this way. */
export function waysToShow(method: Method): readonly WayOfShowing[] {
  return waysFor[method];
}

/** Which versions a customer was shown, and under which the clerk was asked about it. */
export interface SeenVersions {
  readonly shown: readonly { readonly noticeId: NoticeId }[];
  readonly asked: readonly NoticeId[];
}

/**
 * Whether the clerk is asked how a version was shown before these answers are recorded: once for each customer and version.
 * Stops never wait for it.
 */
export function isShowingAsked(noticeId: NoticeId, seen: SeenVersions, answers: readonly Answer[]): boolean {
  return !isShown(noticeId, seen) && !seen.asked.includes(noticeId) && !answers.every(isStop);
}

/** Whether a customer was shown a version. */
function isShown(noticeId: NoticeId, { shown }: Pick<SeenVersions, 'shown'>): boolean {
  return shown.some((version) => version.noticeId === noticeId);
}
