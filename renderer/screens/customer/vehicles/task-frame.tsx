import styles from './vehicles-tab.module.css';
import { useId, useState, type ReactNode } from 'react';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { EnterAdvancesForm } from '../../../ui/enter-advances-form.tsx';
import type { TaskForm } from '../../../widgets/drafts/use-task-form.ts';
import { LeaveQuestion } from '../../../widgets/drafts/leave-question.tsx';

interface TaskFrameProps {
  readonly title: string;
  readonly save: string;
  readonly variant?: 'primary' | 'danger';
  readonly form: TaskForm;
  /** Something was typed: whoever leaves is asked first. */
  readonly isDirty: boolean;
  readonly onEnd: () => void;
  readonly children: ReactNode;
}

/** What every form about a car has around it: its title, the way back and the way on. */
export function TaskFrame(props: TaskFrameProps) {
  const { title, save, variant = 'primary', isDirty, onEnd } = props;
  const { faults, isPending, failure, submit } = props.form;
  const text = useText();
  const { form: words } = text.customers;
  const id = useId();
  useShortcut('F9', save, submit, !isPending);
  const [isAsking, setIsAsking] = useState(false);
  const back = () => (isDirty ? setIsAsking(true) : onEnd());
  useShortcut('Escape', words.back, back);
  return (
    <Card title={title}>
      <div className={styles.form}>
        <EnterAdvancesForm id={id} faults={faults}>
          {props.children}
        </EnterAdvancesForm>
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.formActions}>
          <Button onPress={back}>
            {words.back}
            <Key>Esc</Key>
          </Button>
          <Button variant={variant} form={id} isPending={isPending} onPress={() => submit()}>
            {isPending ? words.saving : save}
            <Key>F9</Key>
          </Button>
        </div>
      </div>
      {isAsking && <LeaveQuestion onStay={() => setIsAsking(false)} onLeave={onEnd} />}
    </Card>
  );
}
