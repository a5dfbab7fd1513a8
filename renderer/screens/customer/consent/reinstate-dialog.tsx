import styles from './change-list.module.css';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import type { ScopedChange } from '../../../widgets/consent/changes.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';
import { scopeWords } from '../../../widgets/consent/scope-words.ts';

interface ReinstateDialogProps {
  readonly notice: Notice;
  /** The changes that start again what was stopped. */
  readonly changes: readonly ScopedChange[];
  readonly presentOf: (scope: string) => CurrentState;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before anything starts again that the customer had stopped, and when that was (consent rule 7). */
export function ReinstateDialog({ notice, changes, presentOf, onConfirm, onClose }: ReinstateDialogProps) {
  const { language } = useLanguage();
  const { consent } = useText();
  const { reinstate, state: words } = consent;
  return (
    <Dialog title={reinstate.title} onClose={onClose}>
      <p>{reinstate.lead}</p>
      <ul className={styles.list}>
        {changes.map(({ scope, answer }) => {
          const { state, occurred } = presentOf(scope);
          const date = occurred === null ? '' : formatDay(tokyoDateOf(occurred), language);
          return (
            <li key={scope}>
              <strong>{scopeWords(scope, notice, consent)}</strong>
              <span className={styles.note}>{fill(reinstate.item, { date, state: words[state] })}</span>
              <span className={styles.to}>{fill(reinstate.to, { state: words[answer] })}</span>
            </li>
          );
        })}
      </ul>
      <DialogActions>
        <Button onPress={onClose}>{reinstate.cancel}</Button>
        <Button variant="primary" onPress={onConfirm}>
          {reinstate.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
