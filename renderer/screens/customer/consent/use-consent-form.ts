import type { CustomerId, NoticeId } from '../../../../electron/domain/ids.ts';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { allAgreed, allRefused, sameAsBefore } from '../../../../electron/domain/consent/chosen-answers.ts';
import { isStop, type Answer, type Evidence } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import type { CommandInput } from '../../../api/desk.ts';
import { useCommand } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import type { Draft } from '../../../widgets/drafts/use-draft.ts';
import { useTaskForm } from '../../../widgets/drafts/use-task-form.ts';
import { isShowingAsked, type SeenVersions, type Showing } from '../../../../electron/domain/consent/showing.ts';
import { missingGiver, type Givers } from './givers.ts';
import { captureFaults, captureInput, shownOnPaper } from './capture.ts';
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

/** What is recorded as soon as a question about it is answered. */
interface AskedFirst {
  readonly about: 'restarts' | 'showing';
  readonly input: CommandInput<'consent.record'>;
  readonly isPrinting: boolean;
}

interface FormOptions {
  readonly customerId: CustomerId;
  readonly givers: Givers;
  readonly noticeId: NoticeId;
  readonly notice: Notice;
  /** Which versions the customer was shown, and about which was asked. */
  readonly seen: SeenVersions;
  readonly presentOf: (scope: string) => CurrentState;
  readonly draft: Draft<ConsentDraft>;
  /** It stands in the ledger; `isPrinting` when the slip is wanted at once. */
  readonly onRecorded: (slip: Output<'consent.record'>, evidence: Evidence['kind'], isPrinting: boolean) => void;
}

/** The answers that were chosen and not recorded yet, and everything that can be done with them. */
export function useConsentForm(options: FormOptions) {
  const { customerId, givers, noticeId, notice, seen, presentOf, draft, onRecorded } = options;
  const { consent, failure: failures } = useText();
  const { mutateAsync } = useCommand('consent.record');
  const [asked, setAsked] = useState<AskedFirst | null>(null);
  const { changes: chosen, capture } = draft.values;
  const changes = listChanges(notice, chosen);
  const moved = staleChanges(changes, presentOf);
  const restarts = reinstating(changes, presentOf);
  const canRecord = changes.length > 0 && moved.length === 0;

  const { faults, isPending, failure, forget, check, send } = useTaskForm({
    draft,
    read: () => {
      const given = captureInput(capture, givers);
      const found = captureFaults(capture);
      // A stop waits for nothing, and so does the core.
      const missing = changes.every(({ answer }) => isStop(answer)) ? [] : missingGiver(capture, givers);
      const isRepresented = givers.representedUpTo !== null;
      const sentences = {
        ...consent.giver.missing,
        ...(isRepresented && { who: failures.conflicts.representative_required }),
      };
      const wrong = {
        ...(found.binder && { binder: consent.binderFault }),
        ...(found.scan && { scan: consent.scan.missing }),
        ...Object.fromEntries(missing.map((field) => [field, sentences[field]])),
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
      return { input: { customerId, noticeId, shown: shownOnPaper(capture, noticeId), decisions, ...given } };
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
  const showOrSend = (input: CommandInput<'consent.record'>, isPrinting: boolean) => {
    const answers = changes.map(({ answer }) => answer);
    const mustAsk = input.shown === null && isShowingAsked(noticeId, seen, answers);
    setAsked(mustAsk ? { about: 'showing', input, isPrinting } : null);
    if (!mustAsk) send(input, isPrinting);
  };
  const record = (isPrinting: boolean) => {
    const input = canRecord ? check() : null;
    if (input === null) return;
    if (restarts.length > 0) setAsked({ about: 'restarts', input, isPrinting });
    else showOrSend(input, isPrinting);
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
    /** What is asked before anything is recorded: whether what was stopped starts again, then how the notice was shown. */
    asking: asked?.about ?? null,
    chosenOf: (scope: string): Answer | null => chosen[scope]?.answer ?? null,
    choose: (scope: ScopeText, answer: Answer | null) =>
      setChanges(
        answer === null ? withoutChanges(chosen, [scope]) : withChange(chosen, scope, answer, presentOf(scope)),
      ),
    /** Several at once; of a choice without an answer the change is taken back. */
    chooseAll: (scopes: readonly ScopeText[], answers: ReadonlyMap<ScopeText, Answer>) =>
      setChanges({ ...withoutChanges(chosen, scopes), ...changesTo(answers, presentOf) }),
    repeatAll: () => setChanges({ ...changesTo(sameAsBefore(notice, presentOf), presentOf), ...chosen }),
    agreeToAll: () => setChanges(changesTo(allAgreed(notice), presentOf)),
    refuseAll: () => setChanges(changesTo(allRefused(notice, presentOf), presentOf)),
    undoAll: () => setChanges({}),
    undo: (scopes: readonly string[]) => setChanges(withoutChanges(chosen, scopes)),
    keepMoved: () => setChanges(rebased(chosen, moved, presentOf)),
    setCapture: (next: Capture) => change({ capture: next }),
    record: () => record(false),
    recordAndPrint: () => record(true),
    confirmRestarts: () => {
      if (asked !== null) showOrSend(asked.input, asked.isPrinting);
    },
    /** How the notice was shown; null: it was not. */
    tellShowing: (shown: Showing | null) => {
      setAsked(null);
      if (asked !== null) send({ ...asked.input, shown }, asked.isPrinting);
    },
    dismiss: () => setAsked(null),
  };
}
