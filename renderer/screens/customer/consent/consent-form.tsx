import type { CustomerId, NoticeId } from '../../../../electron/domain/ids.ts';
import styles from './consent-form.module.css';
import { Ban, BookOpen, Printer, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { standingAnswer } from '../../../../electron/domain/consent/chosen-answers.ts';
import type { Evidence } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { failureText } from '../../../text/failure-text.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Button, ButtonSizeContext } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form.tsx';
import { Key, KeyHint } from '../../../ui/key.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import type { ResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { FormButton } from '../../../widgets/paper-form/form-button.tsx';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { CaptureLine } from './capture-line.tsx';
import { CaptureSheet, useCaptureSheet } from './capture-sheet.tsx';
import { Choices } from './choices.tsx';
import { consentDraftSchema, emptyDraft, type ConsentDraft } from '../../../widgets/consent/consent-draft.ts';
import { givenByOf, useGivers } from './givers.ts';
import { MovedBanner } from './stale-banner.tsx';
import { useAskedNotice, type HeldVersion } from './paper-notice.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';
import type { SeenVersions } from '../../../../electron/domain/consent/showing.ts';
import { ReadingDialog } from '../../../widgets/notice/reading-dialog.tsx';
import { ShowDialog } from '../../../widgets/notice/show-dialog.tsx';
import { useVersionToShow } from '../../../widgets/notice/use-version-to-show.ts';
import { ReinstateDialog } from './reinstate-dialog.tsx';
import { RepresentativeNote } from './representative-note.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { PresentButton } from './present-button.tsx';
import { useConsentForm } from './use-consent-form.ts';
import type { CalendarDate } from '../../../../electron/domain/dates/calendar-date.ts';

type Slip = Output<'consent.record'>;

interface ConsentFormProps {
  readonly customerId: CustomerId;
  readonly noticeId: NoticeId;
  readonly notice: Notice;
  readonly effectiveOn: CalendarDate;
  /** Which versions the customer was shown, and about which was asked. */
  readonly seen: SeenVersions;
  /** The versions that a paper may show, the latest first. */
  readonly held: readonly HeldVersion[];
  /** The scopes that were ever decided, also under older notices. */
  readonly decided: readonly ScopeText[];
  readonly presentOf: (scope: string) => CurrentState;
  /** A parked form that is taken up again. */
  readonly taken: ResumedDraft<ConsentDraft> | null;
  /** What was recorded last; it makes room as soon as something is chosen. */
  readonly result: ReactNode;
  readonly onRecorded: (slip: Slip, evidence: Evidence['kind'], isPrinting: boolean) => void;
  readonly onStopped: (slip: Slip) => void;
}

type Asking = 'stop' | 'notice' | null;

/** A customer's answers: as they stand, as they are to become, and the ways to record or stop them. */
export function ConsentForm(props: ConsentFormProps) {
  const { customerId, noticeId, notice, effectiveOn, seen, held, decided, presentOf, taken, result } = props;
  const { language } = useLanguage();
  const text = useText();
  const { consent } = text;
  const [asking, setAsking] = useState<Asking>(null);
  const draft = useDraft({
    form: 'consent',
    customerId,
    schema: consentDraftSchema,
    initial: emptyDraft,
    parked: taken,
  });
  const asked = useAskedNotice(draft.values.capture, held, { noticeId, notice, effectiveOn });
  const givers = useGivers(customerId);
  const form = useConsentForm({ ...asked, customerId, givers, seen, presentOf, draft, onRecorded: props.onRecorded });
  const toShow = useVersionToShow(asked.noticeId, seen);
  const isReady = form.canRecord && !form.isPending;
  const isRepeatable = asked.notice.scopes.some(({ scope }) => standingAnswer(presentOf(scope)) !== null);
  useShortcut('F7', consent.same, form.repeatAll, isRepeatable);
  useShortcut('F9', consent.record, form.record, isReady);
  useShortcut('F12', consent.recordAndPrint, form.recordAndPrint, isReady);
  const { sheet, toggle, place, fillIn } = useCaptureSheet(form.capture, givers, form.faults);
  const isEmpty = form.changes.length === 0;
  const close = () => setAsking(null);
  return (
    <div className={styles.consent}>
      {isEmpty && result}
      {form.moved.length > 0 && (
        <MovedBanner
          notice={asked.notice}
          moved={form.moved}
          presentOf={presentOf}
          onKeep={form.keepMoved}
          onDiscard={() => form.undo(form.moved.map(({ scope }) => scope))}
        />
      )}
      <div className={styles.answers}>
        <Choices
          customerId={customerId}
          notice={asked.notice}
          presentOf={presentOf}
          chosenOf={form.chosenOf}
          onChoose={form.choose}
          onChooseAll={form.chooseAll}
        />
        {sheet.isOpen && (
          <CaptureSheet
            place={place}
            customerId={customerId}
            capture={form.capture}
            givers={givers}
            held={held}
            faults={form.faults}
            onChange={form.setCapture}
          >
            {form.capture.method === 'paper' && <FormButton customerId={customerId} variant="quiet" size="fine" />}
          </CaptureSheet>
        )}
      </div>
      <div className={styles.foot}>
        <FormError>{form.failure === null ? null : failureText(form.failure, text)}</FormError>
        <div className={styles.given}>
          <CaptureLine
            capture={form.capture}
            givers={givers}
            sheet={sheet}
            onToggle={toggle}
            onChange={form.setCapture}
          />
          <RepresentativeNote
            givers={givers}
            capture={form.capture}
            onChange={(capture) => {
              form.setCapture(capture);
              fillIn();
            }}
          >
            <KeyLine />
          </RepresentativeNote>
          <Button variant="quiet" size="fine" canWrap onPress={() => setAsking('notice')}>
            <BookOpen aria-hidden />
            <span className={styles.noticeWords}>
              {fill(consent.notice.read, {
                version: asked.notice.version,
                date: formatDay(asked.effectiveOn, language),
              })}
            </span>
          </Button>
        </div>
        <div className={styles.actions} data-part="consent-actions">
          <ButtonSizeContext value="dense">
            <Button variant="danger" onPress={() => setAsking('stop')}>
              <Ban aria-hidden />
              {consent.stop.action}
            </Button>
            <Button isDisabled={!isRepeatable} onPress={form.repeatAll}>
              <RotateCcw aria-hidden />
              {consent.same}
              <Key>F7</Key>
            </Button>
            <Button onPress={form.agreeToAll}>{consent.all}</Button>
            <Button onPress={form.refuseAll}>{consent.none}</Button>
            <PresentButton
              customerId={customerId}
              noticeId={noticeId}
              notice={notice}
              presentOf={presentOf}
              givenBy={givenByOf(form.capture, givers)}
            />
            <div className={styles.record}>
              <p className={styles.count} aria-live="polite">
                {isEmpty ? consent.noChanges : fill(consent.changes, { count: form.changes.length })}
              </p>
              {!isEmpty && (
                <Button variant="quiet" onPress={form.undoAll}>
                  {consent.undoAll}
                </Button>
              )}
              <Button isDisabled={!form.canRecord} isPending={form.isPending} onPress={form.record}>
                {consent.record}
                <Key>F9</Key>
              </Button>
              <Button
                variant="primary"
                isDisabled={!form.canRecord}
                isPending={form.isPending}
                onPress={form.recordAndPrint}
              >
                <Printer aria-hidden />
                {form.isPending ? consent.recording : consent.recordAndPrint}
                <Key>F12</Key>
              </Button>
            </div>
          </ButtonSizeContext>
        </div>
      </div>
      {asking === 'notice' && (
        <ReadingDialog notice={asked.notice} actions={<FormButton customerId={customerId} />} onClose={close} />
      )}
      {asking === 'stop' && (
        <StopDialog
          customerId={customerId}
          notice={notice}
          decided={decided}
          presentOf={presentOf}
          capture={form.capture}
          onClose={close}
          onStopped={(slip, scopes) => {
            close();
            // A yes that was chosen before the customer said stop must not come after it.
            form.undo(scopes);
            props.onStopped(slip);
          }}
        />
      )}
      {form.asking === 'showing' && toShow !== undefined && (
        <ShowDialog
          version={toShow}
          method={form.capture.method}
          onShown={form.tellShowing}
          onNotShown={() => form.tellShowing(null)}
          onClose={form.dismiss}
        />
      )}
      {form.asking === 'restarts' && (
        <ReinstateDialog
          notice={asked.notice}
          changes={form.restarts}
          presentOf={presentOf}
          onConfirm={form.confirmRestarts}
          onClose={form.dismiss}
        />
      )}
    </div>
  );
}

/** What the keys do on a choice. */
function KeyLine() {
  const { keyHelp } = useText().consent;
  return (
    <p className={styles.keys}>
      <KeyHint name="1">{keyHelp.agree}</KeyHint>
      <KeyHint name="2">{keyHelp.stop}</KeyHint>
      <KeyHint name="3">{keyHelp.pending}</KeyHint>
      <KeyHint name="0">{keyHelp.undo}</KeyHint>
      <KeyHint name="Shift">{keyHelp.row}</KeyHint>
    </p>
  );
}
