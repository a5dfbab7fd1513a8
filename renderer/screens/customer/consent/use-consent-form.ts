import { useRef, useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { allAgreed, sameAsBefore } from '../../../../electron/domain/consent/chosen-answers.ts';
import type { Answer, Evidence } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { useCommand } from '../../../api/queries.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useText } from '../../../text/language.tsx';
import { useFaults } from '../../../ui/faults.ts';
import type { Draft } from '../../../widgets/drafts/use-draft.ts';
import { captureFaults, captureInput, type CaptureField } from './capture.ts';
import {
  changesTo,
  listChanges,
  staleChanges,
  rebased,
  reinstating,
  withChange,
  withoutChanges,
} from '../../../widgets/consent/changes.ts';
import type { Capture, ConsentDraft } from '../../../widgets/consent/consent-draft.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';

interface FormOptions {
  readonly customerId: string;
  readonly noticeId: string;
  readonly notice: Notice;
  readonly presentOf: (scope: string) => CurrentState;
  readonly draft: Draft<ConsentDraft>;
  /** It stands in the ledger; `isPrinting` when the slip is wanted at once. */
  readonly onRecorded: (slip: Output<'consent.record'>, evidence: Evidence['kind'], isPrinting: boolean) => void;
}

/** The answers that were chosen and not recorded yet, and everything that can be done with them. */
export function useConsentForm(options: FormOptions) {
  const { customerId, noticeId, notice, presentOf, draft, onRecorded } = options;
  const { consent } = useText();
  const faults = useFaults<CaptureField>();
  const [isAsking, setIsAsking] = useState(false);
  // Not a state: the press that decides it is the one that sends the form off.
  const isPrinting = useRef(false);
  const { mutateAsync } = useCommand('consent.record');
  const { changes: chosen, capture } = draft.values;
  const changes = listChanges(notice, chosen);
  const moved = staleChanges(changes, presentOf);
  const restarts = reinstating(changes, presentOf);
  const canRecord = changes.length > 0 && moved.length === 0;

  const record = async () => {
    const given = captureInput(capture);
    if (given === null) return;
    const restarted = new Set(restarts.map(({ scope }) => scope));
    const decisions = changes.map(({ scope, answer, heads }) => ({
      scope,
      answer,
      heads,
      reinstates: restarted.has(scope),
    }));
    const slip = await mutateAsync({ customerId, noticeId, decisions, ...given });
    onRecorded(slip, given.evidence.kind, isPrinting.current);
    await draft.drop();
  };
  const { isPending, failure, submit, forget } = useSubmit(
    record,
    // The banner over the choices says which, and what to do.
    ({ kind, ...rest }) => kind === 'conflict' && 'about' in rest && rest.about === 'consent_changed',
  );

  const change = (next: Partial<ConsentDraft>) => {
    forget();
    draft.set(next);
    // How an answer came, without an answer, is nothing to be kept or asked about.
    if (Object.keys(next.changes ?? chosen).length === 0) void draft.drop();
  };
  const setChanges = (next: ConsentDraft['changes']) => change({ changes: next });
  const check = (isPrintingToo: boolean) => {
    if (!canRecord) return;
    const found = captureFaults(capture);
    const words = {
      ...(found.binder && { binder: consent.binderFault }),
      ...(found.scan && { scan: consent.scan.missing }),
      ...(found.occurredOn && { occurredOn: consent.occurredFault }),
    };
    if (faults.show(words)) return;
    isPrinting.current = isPrintingToo;
    if (restarts.length > 0) setIsAsking(true);
    else submit();
  };
  return {
    changes,
    moved,
    restarts,
    canRecord,
    faults,
    capture,
    isPending,
    failure,
    /** Asks before what was stopped starts again. */
    isAsking,
    chosenOf: (scope: string): Answer | null => chosen[scope]?.answer ?? null,
    choose: (scope: ScopeText, answer: Answer | null) =>
      setChanges(
        answer === null ? withoutChanges(chosen, [scope]) : withChange(chosen, scope, answer, presentOf(scope)),
      ),
    repeatAll: () => setChanges({ ...changesTo(sameAsBefore(notice, presentOf), presentOf), ...chosen }),
    agreeToAll: () => setChanges(changesTo(allAgreed(notice), presentOf)),
    undoAll: () => setChanges({}),
    undo: (scopes: readonly string[]) => setChanges(withoutChanges(chosen, scopes)),
    keepMoved: () => setChanges(rebased(chosen, moved, presentOf)),
    setCapture: (next: Capture) => change({ capture: next }),
    record: () => check(false),
    recordAndPrint: () => check(true),
    confirm: () => {
      setIsAsking(false);
      submit();
    },
    dismiss: () => setIsAsking(false),
  };
}
