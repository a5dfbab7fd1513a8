import styles from './wizard-step.module.css';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { noFaults, type ShownFaults } from '../../../ui/faults.ts';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { CheckMark } from '../../../ui/marks.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { Frame } from '../../../widgets/frame/frame.tsx';

/** The steps as they stand in the list at the side. */
const places = ['use', 'company', 'shop', 'manager', 'recovery', 'done'] as const;

/** A step as it stands in the list at the side. */
export type Place = (typeof places)[number];

interface WizardStepProps {
  readonly at: Place;
  readonly isTraining: boolean;
  readonly title: string;
  readonly lead: string;
  readonly next: string;
  readonly onNext: () => void;
  readonly back?: string;
  readonly onBack?: () => void;
  readonly isPending?: boolean;
  readonly failure?: Failure | null;
  readonly faults?: ShownFaults;
  /** Nothing in this step wants the focus: the heading gets it, so that the step is read out. */
  readonly isToBeRead?: boolean;
  readonly children: ReactNode;
}

/** One step of the set-up: where one stands at the side, what is asked in the middle, how it goes on at the foot. */
export function WizardStep(props: WizardStepProps) {
  const text = useText();
  const { setup } = text;
  const { at, onBack, isPending = false, failure = null, isToBeRead = false, faults = noFaults } = props;
  useKey('Escape', isPending ? null : (onBack ?? null));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isToBeRead) heading.current?.focus();
  }, [isToBeRead]);
  const foot = (
    <div className={styles.foot}>
      {onBack !== undefined && (
        <Button onPress={onBack} isDisabled={isPending}>
          <Key>Esc</Key>
          {props.back ?? setup.back}
        </Button>
      )}
      <div className={styles.next}>
        <Button variant="primary" type="submit" form={formId} isPending={isPending}>
          {isPending ? setup.working : props.next}
          {!isToBeRead && <Key>Enter</Key>}
        </Button>
      </div>
    </div>
  );
  return (
    <Frame isTraining={props.isTraining} rail={<StepList at={at} />} foot={foot}>
      <div className={styles.step}>
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          <p className={styles.lead}>{props.lead}</p>
        </header>
        <Form id={formId} onSubmit={props.onNext} faults={faults}>
          {props.children}
          <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        </Form>
      </div>
    </Frame>
  );
}

/** There is one step at a time. */
const formId = 'wizard-step';

function StepList({ at }: { readonly at: Place }) {
  const { setup } = useText();
  const now = places.indexOf(at);
  return (
    <nav aria-label={setup.title}>
      <p className={styles.title}>{setup.title}</p>
      <ol className={styles.list}>
        {places.map((place, index) => (
          <li
            key={place}
            className={index < now ? styles.done : undefined}
            aria-current={place === at ? 'step' : undefined}
          >
            <span className={styles.number}>{index < now ? <CheckMark /> : index + 1}</span>
            {setup.steps[place]}
          </li>
        ))}
      </ol>
    </nav>
  );
}
