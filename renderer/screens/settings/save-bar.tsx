import styles from './settings-screen.module.css';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import type { Failure } from '../../../electron/contract/failure.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { classNames } from '../../ui/class-names.ts';

interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isPending: boolean;
  readonly isSaved: boolean;
  readonly failure: Failure | null;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** The foot of a form of settings: what is not saved yet, what came of saving, and the two buttons. */
export function SaveBar({ isDirty, isPending, isSaved, failure, onSave, onUndo }: SaveBarProps) {
  const text = useText();
  const { settings } = text;
  useShortcut('F9', settings.save, onSave, isDirty && !isPending);
  return (
    <>
      <div aria-live="polite">{isSaved && <Banner variant="well">{settings.saved}</Banner>}</div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <div className={classNames(styles.actions, styles.save)}>
        {isDirty && <p className={styles.unsaved}>{settings.unsaved}</p>}
        {isDirty && (
          <Button onPress={onUndo} isDisabled={isPending}>
            {settings.undo}
          </Button>
        )}
        <Button variant="primary" type="submit" isPending={isPending} isDisabled={!isDirty}>
          {isPending ? settings.saving : settings.save}
          <Key>F9</Key>
        </Button>
      </div>
    </>
  );
}
