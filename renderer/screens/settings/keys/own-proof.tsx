import type { Failure } from '../../../../electron/contract/failure.ts';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { PasswordField } from '../../../ui/password-field.tsx';

/** A manager proves with their own password that they still are who has signed in. */
export function useOwnProof() {
  const { code } = useText().settings.keys;
  const [password, setPassword] = useState('');
  const faults = useFaults<'own'>();
  return {
    password,
    faults,
    type: setPassword,
    isMissing: () => faults.show(password === '' ? { own: code.ownEmpty } : {}),
    refuse: (failed: Failure) => failed.kind === 'wrong_secret' && faults.show({ own: code.ownWrong }),
  };
}

interface OwnProofProps {
  readonly proof: ReturnType<typeof useOwnProof>;
  /** Whether there is little to be read before it. */
  readonly isFirst?: boolean;
}

/** The field for it. */
export function OwnProof({ proof, isFirst = false }: OwnProofProps) {
  const { code } = useText().settings.keys;
  return (
    <PasswordField name="own" label={code.own} isAutoFocused={isFirst} value={proof.password} onChange={proof.type} />
  );
}
