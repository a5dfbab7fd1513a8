import type { CustomerId, NoticeId } from '../../../../electron/domain/ids.ts';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { allAgreed, sameAsBefore } from '../../../../electron/domain/consent/chosen-answers.ts';
import type { Answer, Evidence } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import type { CommandInput } from '../../../api/desk.ts';
import { useCommand } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import type { Draft } from '../../../widgets/drafts/use-draft.ts';
import { useTaskForm } from '../../../widgets/drafts/use-task-form.ts';
import { captureFaults, captureInput } from './capture.ts';
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
  readonly customerId: CustomerId;
  readonly noticeId: NoticeId;
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
  const { mutateAsync } = useCommand('consent.record');
  const [asked, setAsked] = useState<{
    readonly input: CommandInput<'consent.record'>;
    readonly isPrinting: boolean;
  } | null>(null);
  const { changes: chosen, capture } = draft.values;
  const changes = listChanges(notice, chosen);
  const moved = staleChanges(changes, presentOf);
  const restarts = reinstating(changes, presentOf);
  const canRecord = changes.length > 0 && moved.length === 0;

  const { faults, isPending, failure, forget, check, send } = useTaskForm({
    draft,
    read: () => {
      const given = captureInput(capture);
      const found = captureFaults(capture);
      const wrong = {
        ...(found.binder && { binder: consent.binderFault }),
        ...(found.scan && { scan: consent.scan.missing }),
        ...(found.occurredOn && { occurredOn: consent.occurredFault }),
      };
      if (given === null || Object.keys(wrong).length > 0) return { faults: wrong };
      const restarted = new Set(restarts.map(({ scope }) => scope));
      const decisions = changes.map(({ scope, answer, heads }) => ({
        scope,
        answer,
        heads,
        reinstates: restarted.has(scope),
      }));
      return { input: { customerId, noticeId, decisions, ...given } };
    },
    send: async (input: CommandInput<'consent.record'>) => ({
      slip: await mutateAsync(input),
      evidence: input.evidence.kind,
    }),
    onDone: ({ slip, evidence }, isPrinting: boolean) => onRecorded(slip, evidence, isPrinting),
    // The banner over the choices says which, and what to do.
    showFailure: (failed) => failed.kind === 'conflict' && failed.about === 'consent_changed',
  });

  const change = (next: Partial<ConsentDraft>) => {
    forget();
    draft.set(next);
    // How an answer came, without an answer, is nothing to be kept or asked about.
    if (Object.keys(next.changes ?? chosen).length === 0) void draft.drop();
  };
  const setChanges = (next: ConsentDraft['changes']) => change({ changes: next });
  const record = (isPrinting: boolean) => {
    const input = canRecord ? check() : null;
    if (input === null) return;
    if (restarts.length > 0) setAsked({ input, isPrinting });
    else send(input, isPrinting);
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
    isAsking: asked !== null,
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
    record: () => record(false),
    recordAndPrint: () => record(true),
    confirm: () => {
      setAsked(null);
      if (asked !== null) send(asked.input, asked.isPrinting);
    },
    dismiss: () => setAsked(null),
  };
}
