import styles from './vehicles-tab.module.css';
import { useId, useState, type ReactNode } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { EnterAdvancesForm } from '../../../ui/enter-advances-form.tsx';
import { LeaveQuestion } from '../../../widgets/drafts/leave-question.tsx';

interface TaskFrameProps {
  readonly title: string;
  readonly save: string;
  readonly variant?: 'primary' | 'danger';
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly faultsShown?: number;
  /** Something was typed: whoever leaves is asked first. */
  readonly isDirty: boolean;
  readonly onSave: () => void;
  readonly onEnd: () => void;
  readonly children: ReactNode;
}

/** What every form about a car has around it: its title, the way back and the way on. */
export function TaskFrame(props: TaskFrameProps) {
  const { title, save, variant = 'primary', isPending, failure, faultsShown = 0, isDirty, onSave, onEnd } = props;
  const text = useText();
  const { form } = text.customers;
  const id = useId();
  useShortcut('F9', save, onSave, !isPending);
  const [isAsking, setIsAsking] = useState(false);
  const back = () => (isDirty ? setIsAsking(true) : onEnd());
  useShortcut('Escape', form.back, back);
  return (
    <Card title={title}>
      <div className={styles.form}>
        <EnterAdvancesForm id={id} faultsShown={faultsShown}>
          {props.children}
        </EnterAdvancesForm>
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.formActions}>
          <Button onPress={back}>
            {form.back}
            <Key>Esc</Key>
          </Button>
          <Button variant={variant} form={id} isPending={isPending} onPress={onSave}>
            {isPending ? form.saving : save}
            <Key>F9</Key>
          </Button>
        </div>
      </div>
      {isAsking && <LeaveQuestion onStay={() => setIsAsking(false)} onLeave={onEnd} />}
    </Card>
  );
}
