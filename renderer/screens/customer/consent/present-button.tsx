import type { CustomerId, NoticeId } from '../../../../electron/domain/ids.ts';
import styles from './change-list.module.css';
import { useRef, useState } from 'react';
import { isStop, type GivenBy } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { useUnsavedForms } from '../../../widgets/drafts/unsaved-forms.tsx';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';
import { scopeWords } from '../../../widgets/consent/scope-words.ts';

interface PresentButtonProps {
  readonly customerId: CustomerId;
  readonly noticeId: NoticeId;
  readonly notice: Notice;
  readonly presentOf: (scope: string) => CurrentState;
  /** Who sits there. */
  readonly givenBy: GivenBy;
}

/** Turns the screen to the customer. Where something is stopped, it first asks whether that may be asked again (rule 7). */
export function PresentButton({ customerId, noticeId, notice, presentOf, givenBy }: PresentButtonProps) {
  const text = useText();
  const { consent, counter } = text;
  const forms = useUnsavedForms();
  const [isAsking, setIsAsking] = useState(false);
  // Not a state: the press that decides it is the one that turns the screen.
  const mayReinstate = useRef(false);
  const { isPending, failure, submit } = useSubmit(async () => {
    // While the screen is turned nothing can be put aside.
    await forms.parkAll();
    await command('counter.begin', { customerId, noticeId, givenBy, mayReinstate: mayReinstate.current });
    setIsAsking(false);
  });
  const stopped = notice.scopes.flatMap(({ scope }) => (isStop(presentOf(scope).state) ? [scope] : []));
  const present = (isReinstating: boolean) => {
    mayReinstate.current = isReinstating;
    submit();
  };
  const press = () => (stopped.length > 0 ? setIsAsking(true) : present(false));
  useShortcut('F10', counter.present, press, !isPending);
  const trouble = <FormError>{failure === null ? null : failureText(failure, text)}</FormError>;
  return (
    <>
      <Button onPress={press} isPending={isPending}>
        {counter.present}
        <Key>F10</Key>
      </Button>
      {!isAsking && trouble}
      {isAsking && (
        <Dialog title={counter.begin.title} onClose={() => setIsAsking(false)} isBusy={isPending}>
          <p>{counter.begin.lead}</p>
          <ul className={styles.list}>
            {stopped.map((scope) => (
              <li key={scope}>
                <strong>{scopeWords(scope, notice, consent)}</strong>
                <span className={styles.to}>{consent.state[presentOf(scope).state]}</span>
              </li>
            ))}
          </ul>
          {trouble}
          <DialogActions>
            <Button onPress={() => setIsAsking(false)}>{counter.begin.cancel}</Button>
            <Button onPress={() => present(true)} isPending={isPending}>
              {counter.begin.ask}
            </Button>
            <Button variant="primary" isAutoFocused onPress={() => present(false)} isPending={isPending}>
              {counter.begin.keep}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
