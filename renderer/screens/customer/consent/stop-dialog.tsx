import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './stop-dialog.module.css';
import { Ban } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { scopesToStop, type StopTarget } from '../../../../electron/domain/consent/stop.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { useCommand } from '../../../api/queries.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { FormError } from '../../../ui/form.tsx';
import { useLowScreen } from '../../../ui/use-screen-size.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { stopInput, withMethod } from './capture.ts';
import { useGivers } from './givers.ts';
import { captureChoices, type Capture } from '../../../widgets/consent/consent-draft.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';

interface StopDialogProps {
  readonly customerId: CustomerId;
  /** Lends the words; a stop needs no notice that was shown. */
  readonly notice: Notice;
  readonly decided: readonly ScopeText[];
  readonly presentOf: (scope: string) => CurrentState;
  readonly capture: Capture;
  readonly onStopped: (slip: Output<'consent.stop'>, scopes: readonly ScopeText[]) => void;
  readonly onClose: () => void;
}

/** What to stop: one press stops it, before any identity check (policy 2). */
export function StopDialog(props: StopDialogProps) {
  const { customerId, notice, decided, presentOf, onStopped, onClose } = props;
  const text = useText();
  const { stop, method: methodLabel, methods } = text.consent;
  const isLow = useLowScreen();
  const [capture, setCapture] = useState(props.capture);
  const givers = useGivers(customerId);
  // Not a state: the press that chooses it is the one that sends it off.
  const target = useRef<StopTarget>({ kind: 'everything' });
  const { mutateAsync } = useCommand('consent.stop');
  const { isPending, failure, submit } = useSubmit(async () => {
    const scopes = scopesToStop(target.current, notice, decided, presentOf);
    const slip = await mutateAsync({ customerId, target: target.current, ...stopInput(capture, givers) });
    onStopped(slip, scopes);
  });
  const purposes = Object.groupBy(notice.purposes, (purpose) => (purpose.isAdvertising ? 'advertised' : 'kept'));
  const { advertised = [], kept = [] } = purposes;
  const listed = (some: Notice['purposes']) => some.map(({ shortLabel }) => shortLabel).join(text.slip.separator);
  const targets: readonly { readonly target: StopTarget; readonly label: string; readonly note: string }[] = [
    ...(advertised.length === 0
      ? []
      : [
          {
            target: { kind: 'advertising' } as const,
            label: stop.advertising,
            note: [
              fill(stop.advertisingNote, { purposes: listed(advertised) }),
              kept.length > 0 && fill(stop.advertisingKept, { purposes: listed(kept) }),
            ]
              .filter(Boolean)
              .join(''),
          },
        ]),
    ...notice.partners.map(({ code, shortName }) => ({
      target: { kind: 'partner', partner: code } as const,
      label: fill(stop.partner, { partner: shortName }),
      note: fill(stop.partnerNote, { partner: shortName }),
    })),
    { target: { kind: 'everything' }, label: stop.everything, note: stop.everythingNote },
  ];
  return (
    <Dialog title={stop.title} onClose={onClose} isBusy={isPending} width={isLow ? 'wide' : 'narrow'}>
      <p>{stop.lead}</p>
      <SegmentedControl
        name="method"
        label={methodLabel}
        options={captureChoices.methods.map((value) => ({ value, label: methods[value] }))}
        value={capture.method}
        onChange={(method) => setCapture(withMethod(capture, method))}
      />
      <div className={styles.list}>
        {targets.map(({ target: one, label, note }) => {
          const isStopped = scopesToStop(one, notice, decided, presentOf).length === 0;
          return (
            <Button
              key={label}
              variant="danger"
              isBlock
              isDisabled={isStopped || isPending}
              onPress={() => {
                target.current = one;
                submit();
              }}
            >
              <Ban aria-hidden />
              {label}
              <span className={styles.note}>{isStopped ? stop.already : note}</span>
            </Button>
          );
        })}
      </div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isPending}>
          {isPending ? stop.working : stop.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
