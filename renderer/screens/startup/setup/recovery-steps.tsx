import styles from './wizard-step.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useText } from '../../../text/language.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { codeFault } from '../../../widgets/password/new-password.tsx';
import { ShownCode } from '../../../widgets/password/shown-code.tsx';
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
      <ShownCode code={code} print={async () => (await command('setup.print_code', {})).outcome} />
    </WizardStep>
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
