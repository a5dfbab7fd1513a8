import type { FieldError } from '../../../electron/contract/failure.ts';
import { call } from '../../api/desk.ts';
import { readCrockford } from '../../../electron/domain/text/crockford.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
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

/** How many characters a recovery code has (electron/keys/recovery-code.ts). */
const recoveryCodeLength = 30;

/** By how many characters a typed code is too short or too long. */
function lengthFault(typed: string, { code }: Catalogue['start']): string {
  const length = readCrockford(typed)?.length;
  if (length === undefined || length === recoveryCodeLength) return code.wrong_length;
  const words = length < recoveryCodeLength ? code.too_short : code.too_long;
  return fill(words, { count: Math.abs(length - recoveryCodeLength), typed: length });
}

/**
 * The words for what the core found wrong with a typed recovery code.
 *
 * @param typed the code, of which it is counted how much is missing
 */
export function codeFault({ code }: FieldError, typed: string, { start }: Catalogue): string {
  switch (code) {
    case 'wrong_length':
      return lengthFault(typed, start);
    case 'unknown_character':
    case 'wrong_check_character':
    case 'other_code':
      return start.code[code];
    default:
      return start.code.wrong_length;
  }
}
