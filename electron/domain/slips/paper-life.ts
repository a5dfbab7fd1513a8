import { z } from 'zod';
import type { Evidence } from '../consent/decision.ts';
import { done, fail, type Result } from '../result.ts';

/**
 * Whether a slip came out when it was last tried: not tried yet, failed, nobody knows, or on paper or in a file. `not_wanted`: the
 * customer said that they need none.
 */
export const paperStateSchema = z.enum(['unissued', 'failed', 'unknown', 'issued', 'not_wanted']);

/** Whether a slip came out when it was last tried. */
export type PaperState = z.infer<typeof paperStateSchema>;

/** What became of the signature that the evidence of a consent promises (「控えに署名をいただく」); `none` where it promises none. */
export const signatureStateSchema = z.enum(['none', 'promised', 'received', 'not_given']);

/** What became of the signature on a slip. */
export type SignatureState = z.infer<typeof signatureStateSchema>;

/** What a slip waits for on the home screen: to be asked back, to be issued, or to come back signed. */
export const waitingForSchema = z.enum(['recall', 'issue', 'signature']);

/** What a slip waits for. */
export type WaitingFor = z.infer<typeof waitingForSchema>;

/** How a paper ends that somebody waits for: signed and here, never signed, or not wanted by the customer. */
export const closingSchema = z.enum(['signed', 'not_signed', 'not_wanted']);

/** How a paper ends that somebody waits for. */
export type Closing = z.infer<typeof closingSchema>;

/** How far a slip has come. */
export interface PaperLife {
  readonly paper: PaperState;
  readonly signature: SignatureState;
  /** Null while what it confirms stands; `recalled` while a copy of what was taken back is asked back. */
  readonly voided: 'recalled' | 'settled' | null;
}

/** A slip that was just recorded. */
export function newPaper(evidence: Evidence | null): PaperLife {
  const isPromised = evidence?.kind === 'none' && evidence.reason === 'slip_signed_later';
  return { paper: 'unissued', signature: isPromised ? 'promised' : 'none', voided: null };
}

/** A copy is out. */
export function afterIssue(life: PaperLife): PaperLife {
  return { ...life, paper: 'issued' };
}

/**
 * A copy did not come out, or nobody knows whether it did.
 *
 * @param cause as `slip.print_failed` has it
 */
export function afterFailure(life: PaperLife, cause: string): PaperLife {
  return { ...life, paper: isEndUnknown(cause) ? 'unknown' : 'failed' };
}

/** Whether paper may lie somewhere although the print is recorded as failed: its end was never heard. */
export function isEndUnknown(cause: string): boolean {
  return cause === 'interrupted' || cause === 'no_answer';
}

/** Nobody waits for the paper any more. Whoever wants no slip does not sign it; a signed one that came back was out. */
export function afterClosing(life: PaperLife, closing: Closing): PaperLife {
  switch (closing) {
    case 'signed':
      return { ...life, signature: 'received', paper: life.paper === 'unknown' ? 'issued' : life.paper };
    case 'not_signed':
      return { ...life, signature: 'not_given' };
    case 'not_wanted':
      return { ...life, paper: 'not_wanted', signature: life.signature === 'promised' ? 'not_given' : life.signature };
  }
}

/**
 * What it confirms was taken back.
 *
 * @param copies how many are out: these are asked back
 */
export function afterVoiding(life: PaperLife, copies: number): PaperLife {
  return { ...life, voided: copies > 0 ? 'recalled' : 'settled' };
}

/** The paper that was asked back is here, or cannot be had. */
export function afterRecall(life: PaperLife): PaperLife {
  return life.voided === null ? life : { ...life, voided: 'settled' };
}

/** What a slip waits for; null for nothing. */
export function waitingFor({ paper, signature, voided }: PaperLife): WaitingFor | null {
  if (voided !== null) return voided === 'recalled' ? 'recall' : null;
  if (paper === 'unissued' || paper === 'failed' || paper === 'unknown') return 'issue';
  return signature === 'promised' ? 'signature' : null;
}

/** Which ways there are to end the waiting for a paper. What was closed as never signed may still come back signed. */
export function closingsOf(life: PaperLife & { readonly copies: number }): readonly Closing[] {
  if (life.voided !== null) return [];
  const mayBeOut = life.copies > 0 || life.paper === 'unknown';
  const canBeSigned = mayBeOut && (life.signature === 'promised' || life.signature === 'not_given');
  const closings: readonly (Closing | false)[] = [
    canBeSigned && 'signed',
    life.signature === 'promised' && mayBeOut && 'not_signed',
    waitingFor(life) === 'issue' && 'not_wanted',
  ];
  return closings.filter((closing) => closing !== false);
}

/** Decides whether a paper is closed in this way. */
export function decideClosing(
  life: PaperLife & { readonly copies: number },
  closing: Closing,
): Result<null, 'not_waiting'> {
  return closingsOf(life).includes(closing) ? done(null) : fail('not_waiting');
}
