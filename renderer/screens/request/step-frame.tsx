import styles from './step-frame.module.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { stepFailureText } from './step-failure.ts';
import type { TaskForm } from '../../widgets/drafts/use-task-form.ts';

interface StepFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly submitLabel: string;
  readonly form: TaskForm;
  /** Beside the button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The form of the step that is next: F9 saves it, and so does Enter in a line of text. */
export function StepFrame(props: StepFrameProps) {
  const text = useText();
  const { requests } = text;
  const { title, lead, submitLabel, form, aside, children } = props;
  const { isPending, failure, submit } = form;
  useShortcut('F9', requests.screen.save, submit, !isPending);
  const frame = useRef<HTMLDivElement>(null);
  // However far down the step before it was saved: the focus is at its beginning, and so is the eye.
  useEffect(() => {
    // Its heading, since the whole step may be higher than the screen.
    frame.current?.querySelector('h2')?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div ref={frame} className={styles.frame}>
      <Card title={title} aside={<span className={styles.next}>{requests.screen.next}</span>}>
        <p className={styles.lead}>{lead}</p>
        <Form onSubmit={submit} faults={form.faults}>
          {children}
          <FormError>{stepFailureText(failure, text)}</FormError>
          <div className={styles.actions}>
            {aside}
            <Button variant="primary" type="submit" isPending={isPending}>
              {isPending ? requests.screen.saving : submitLabel}
              <Key>F9</Key>
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
