import type { FieldError } from '../../../electron/contract/failure.ts';
import { call } from '../../api/desk.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { useText } from '../../text/language.tsx';
import type { FieldFaults } from '../../ui/faults.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { Strength } from './strength.tsx';

/** The names of the two fields. */
export type NewPasswordField = 'password' | 'again';

/** A new password and its repetition, as typed. */
export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}

interface NewPasswordProps {
  readonly typed: TypedPassword;
  readonly onChange: (typed: TypedPassword) => void;
  readonly ownWords: readonly string[];
}

/** A new password, typed twice, with advice. */
export function NewPassword({ typed, onChange, ownWords }: NewPasswordProps) {
  const { newPassword } = useText().start;
  return (
    <>
      <div>
        <PasswordField
          name="password"
          label={newPassword.label}
          hint={newPassword.hint}
          isNew
          value={typed.password}
          onChange={(password) => onChange({ ...typed, password })}
        />
        <Strength password={typed.password} ownWords={ownWords} />
      </div>
      <PasswordField
        name="again"
        label={newPassword.again}
        isNew
        value={typed.again}
        onChange={(again) => onChange({ ...typed, again })}
      />
    </>
  );
}

/** What is wrong with a new password before it is sent: its strength is asked of the core, which will judge it again. */
export async function passwordFaults(
  { password, again }: TypedPassword,
  ownWords: readonly string[],
  { start }: Catalogue,
): Promise<FieldFaults<NewPasswordField>> {
  const { empty, weak, different } = start.newPassword;
  if (password === '') return { password: empty };
  const { isAccepted } = await call('password.rate', { password, ownWords: [...ownWords], language: 'ja' });
  if (!isAccepted) return { password: weak };
  return password === again ? {} : { again: different };
}

/** The words for what the core found wrong with a typed recovery code. */
export function codeFault({ code }: FieldError, { start }: Catalogue): string {
  switch (code) {
    case 'wrong_length':
    case 'unknown_character':
    case 'wrong_check_character':
    case 'other_code':
      return start.code[code];
    default:
      return start.code.wrong_length;
  }
}
