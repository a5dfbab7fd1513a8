import styles from './wizard-step.module.css';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { codeFault } from '../../../widgets/password/new-password.tsx';
import { WizardStep } from './wizard-step.tsx';

interface RecoveryStepProps {
  readonly isTraining: boolean;
  /** In groups, with hyphens between them. */
  readonly code: string;
  readonly onNext: () => void;
}

/** The recovery code, to be printed, and large enough to copy by hand. There is no way back: a new one would make the paper worthless. */
export function RecoveryStep({ isTraining, code, onNext }: RecoveryStepProps) {
  const { recovery } = useText().setup;
  return (
    <WizardStep
      at="recovery"
      isTraining={isTraining}
      title={recovery.title}
      lead={recovery.lead}
      next={recovery.written}
      onNext={onNext}
      isToBeRead
    >
      <dl className={styles.codeGroups}>
        {code.split('-').map((group, index) => (
          <div key={`${index}-${group}`} className={styles.codeGroup}>
            <dt>{fill(recovery.group, { number: index + 1 })}</dt>
            <dd>{group}</dd>
          </div>
        ))}
      </dl>
      <PrintCode />
      <ul className={styles.codeNotes}>
        <li>{recovery.letters}</li>
        <li>{recovery.keep}</li>
      </ul>
    </WizardStep>
  );
}

/** The code on paper, with what the paper is for and where it is kept. */
function PrintCode() {
  const text = useText();
  const { recovery } = text.setup;
  const [outcome, setOutcome] = useState<Output<'setup.print_code'>['outcome'] | null>(null);
  const { isPending, failure, submit } = useSubmit(async () => {
    setOutcome(null);
    setOutcome((await command('setup.print_code', {})).outcome);
  });
  useKey('F12', isPending ? null : submit);
  return (
    <div className={styles.codePrint}>
      <Button onPress={submit} isPending={isPending}>
        <Printer aria-hidden />
        {isPending ? recovery.printing : recovery.print}
        <Key>F12</Key>
      </Button>
      <p aria-live="polite">{outcome !== null && recovery.outcome[outcome]}</p>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </div>
  );
}

interface CheckStepProps {
  readonly isTraining: boolean;
  /** Makes the ledger; throws a `DeskFailure` when the code is another or the disk refuses. */
  readonly onNext: (typedCode: string) => Promise<void>;
  readonly onBack: () => void;
}

/** The code typed back from the paper, while it is not on the screen. */
export function CheckStep({ isTraining, onNext, onBack }: CheckStepProps) {
  const text = useText();
  const { check } = text.setup;
  const [code, setCode] = useState('');
  const faults = useFaults<'code'>();
  const showAtField = (failure: Failure) => {
    const fault = failure.kind === 'validation' ? failure.fields[0] : undefined;
    return fault?.path === 'typedCode' && faults.show({ code: codeFault(fault, code, text) });
  };
  const { isPending, failure, submit } = useSubmit(() => onNext(code), showAtField);
  return (
    <WizardStep
      at="recovery"
      isTraining={isTraining}
      title={check.title}
      lead={check.lead}
      next={check.submit}
      onNext={() => {
        if (!faults.show(code.trim() === '' ? { code: text.start.code.empty } : {})) submit();
      }}
      back={check.show}
      onBack={onBack}
      isPending={isPending}
      failure={failure}
      faults={faults.shown}
    >
      <div className={styles.narrow}>
        <TextField
          name="code"
          label={check.label}
          hint={text.start.recover.codeHint}
          isRequired
          isCode
          isAutoFocused
          value={code}
          onChange={(next) => setCode(next)}
        />
      </div>
    </WizardStep>
  );
}

interface DoneStepProps {
  readonly isTraining: boolean;
  readonly fingerprint: string;
  readonly onNext: () => void;
}

/** What was made, and the fingerprint that an auditor will ask for. */
export function DoneStep({ isTraining, fingerprint, onNext }: DoneStepProps) {
  const { done } = useText().setup;
  return (
    <WizardStep
      at="done"
      isTraining={isTraining}
      title={done.title}
      lead={done.lead}
      next={done.next}
      onNext={onNext}
      isToBeRead
    >
      <dl className={styles.narrow}>
        <div>
          <dt className={styles.fingerprintTerm}>{done.fingerprint}</dt>
          <dd className={styles.fingerprint} data-part="fingerprint">
            {fingerprint}
          </dd>
          <dd className={styles.fingerprintHint}>{done.fingerprintHint}</dd>
        </div>
      </dl>
    </WizardStep>
  );
}
