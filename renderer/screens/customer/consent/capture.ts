import type { Input } from '../../../../electron/contract/table.ts';
import { answeredAt, isEnteredLate } from '../../../../electron/domain/consent/late-paper.ts';
import type { NoticeId } from '../../../../electron/domain/ids.ts';
import type { Showing } from '../../../../electron/domain/consent/showing.ts';
import { statedEvidenceSchema } from '../../../../electron/domain/consent/decision.ts';
import { today } from '../../../text/screen-format.ts';
import { readDate } from '../../../ui/date-field.tsx';
import { givenByOf, type Givers } from './givers.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import type { Instant } from '../../../../electron/domain/dates/instant.ts';

type Recording = Input<'consent.record'>;

/** What is sent along with the answers. */
export type CaptureInput = Pick<Recording, 'method' | 'givenBy' | 'evidence' | 'occurred'>;

/** The proof that goes with a way of answering, until the clerk chooses another. */
const usualEvidence: Readonly<Record<Capture['method'], Capture['evidence']>> = {
  counter: 'slip_signed_later',
  phone: 'by_phone',
  paper: 'paper',
  email: 'paper',
  fax: 'paper',
};

/** Another way of answering, with the proof that usually goes with it. */
export function withMethod(capture: Capture, method: Capture['method']): Capture {
  return { ...capture, method, evidence: usualEvidence[method] };
}

function evidenceOf({ evidence, binder, scan }: Capture) {
  switch (evidence) {
    case 'paper':
      return statedEvidenceSchema.safeParse({ kind: 'paper', binder: binder.trim() });
    case 'file':
      return statedEvidenceSchema.safeParse({ kind: 'file', digest: scan?.digest });
    default:
      return statedEvidenceSchema.safeParse({ kind: 'none', reason: evidence });
  }
}

/** The fields that can be not as they must be. */
export type CaptureField = 'binder' | 'scan' | 'occurredOn';

/** The fields that are not as they must be. */
export function captureFaults(capture: Capture): Readonly<Record<CaptureField, boolean>> {
  const on = readDate(capture.occurredOn);
  return {
    binder: capture.evidence === 'paper' && !evidenceOf(capture).success,
    scan: capture.evidence === 'file' && !evidenceOf(capture).success,
    // What lay about was not written now: without its day it would count as younger than all that came after it.
    occurredOn: isEnteredLate(capture.method) && (on === null || on > today()),
  };
}

/** When it was answered; null for now. */
function occurredOf({ method, occurredOn }: Capture): Instant | null {
  return answeredAt(method, readDate(occurredOn), today());
}

/** The showing that the clerk has read off a paper: it names this version. Null where nobody read one off. */
export function shownOnPaper({ method, noticeId: readOff }: Capture, noticeId: NoticeId): Showing | null {
  const isReadOff = isEnteredLate(method) && readOff === noticeId;
  return isReadOff ? { how: 'on_paper', seconds: null, comparedWith: null, wordings: ['ordinary'] } : null;
}

/** What is sent along with the answers; null while a field is not as it must be. */
export function captureInput(capture: Capture, givers: Givers): CaptureInput | null {
  const evidence = evidenceOf(capture);
  const faults = captureFaults(capture);
  if (!evidence.success || faults.occurredOn) return null;
  return {
    method: capture.method,
    givenBy: givenByOf(capture, givers),
    evidence: evidence.data,
    occurred: occurredOf(capture),
  };
}

/**
 * What is sent along with a stop. A date that cannot be read or a proof that is not filed must not keep it from taking effect:
 * it then counts from now, and rests on what its way of arriving says.
 */
export function stopInput(
  capture: Capture,
  givers: Givers,
): Omit<CaptureInput, 'evidence'> & Pick<Input<'consent.stop'>, 'evidence'> {
  const evidence = evidenceOf(capture).data ?? null;
  return { method: capture.method, givenBy: givenByOf(capture, givers), evidence, occurred: occurredOf(capture) };
}
