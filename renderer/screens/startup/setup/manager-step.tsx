import styles from './wizard-step.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useText } from '../../../text/language.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { NewPassword, passwordFaults, type NewPasswordField } from '../../../widgets/password/new-password.tsx';
import { WizardStep } from './wizard-step.tsx';

interface ManagerStepProps {
  readonly isTraining: boolean;
  readonly companyName: string;
  readonly name: string;
  readonly onNameChange: (name: string) => void;
  /** Makes the account; throws a `DeskFailure` when it cannot be. */
  readonly onNext: (password: string) => Promise<void>;
  readonly onBack: () => void;
}

/** The first manager: a name and a password. */
export function ManagerStep({ isTraining, companyName, name, onNameChange, onNext, onBack }: ManagerStepProps) {
  const text = useText();
  const { setup } = text;
  const [typed, setTyped] = useState({ password: '', again: '' });
  const faults = useFaults<'name' | NewPasswordField>();
  const ownWords = [name, companyName];

  const showAtField = (failure: Failure) => {
    if (failure.kind !== 'validation') return false;
    const [fault] = failure.fields;
    if (fault?.path === 'managerName') return faults.show({ name: setup.manager.nameFault });
    if (fault?.path === 'password') return faults.show({ password: text.start.newPassword.weak });
    return false;
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    const found = {
      ...(name.trim() === '' && { name: setup.manager.nameFault }),
      ...(await passwordFaults(typed, ownWords, text)),
    };
    if (!faults.show(found)) await onNext(typed.password);
  }, showAtField);
  return (
    <WizardStep
      at="manager"
      isTraining={isTraining}
      title={setup.manager.title}
      lead={setup.manager.lead}
      next={setup.next}
      onNext={submit}
      onBack={onBack}
      isPending={isPending}
      failure={failure}
      faults={faults.shown}
    >
      <div className={styles.narrow}>
        <TextField
          name="name"
          label={setup.manager.name}
          hint={setup.manager.nameHint}
          isRequired
          isAutoFocused
          value={name}
          onChange={(next) => onNameChange(next)}
        />
        <NewPassword typed={typed} onChange={setTyped} ownWords={ownWords} />
      </div>
    </WizardStep>
  );
}
