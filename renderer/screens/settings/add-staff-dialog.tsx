import styles from './settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassword, passwordFaults, type NewPasswordField } from '../../widgets/password/new-password.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { StaffMember } from './staff-member.ts';
import { staffNameFault } from './staff-name-fault.ts';

/** A new account: a name, a role, and a first password with advice. */
export function AddStaffDialog({ onClose }: { readonly onClose: (done: string | null) => void }) {
  const text = useText();
  const { staff } = text.settings;
  const { data: company } = useQuery(ask('company.get', {}));
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<StaffMember['role']>('reception');
  const [typed, setTyped] = useState({ password: '', again: '' });
  const faults = useFaults<'label' | NewPasswordField>();
  const ownWords = [label, company?.name ?? ''];

  const showAtField = (failure: Failure) => {
    if (failure.kind === 'validation' && failure.fields[0]?.path === 'password')
      return faults.show({ password: text.start.newPassword.weak });
    const fault = staffNameFault(failure, label.trim(), text);
    return fault !== null && faults.show({ label: fault });
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    const found = {
      ...(label.trim() === '' && { label: staff.nameFault }),
      ...(await passwordFaults(typed, ownWords, text)),
    };
    if (faults.show(found)) return;
    await command('staff.add', { label, role, password: typed.password });
    onClose(fill(staff.added, { name: label.trim() }));
  }, showAtField);

  const isDirty = label !== '' || typed.password !== '';
  return (
    <Dialog title={staff.addTitle} onClose={() => onClose(null)} isBusy={isPending} isDirty={isDirty}>
      <Form onSubmit={submit} faults={faults.shown}>
        <TextField
          name="label"
          label={staff.name}
          hint={staff.nameHint}
          isRequired
          isAutoFocused
          value={label}
          onChange={(next) => setLabel(next)}
        />
        <RoleChoice value={role} onChange={setRole} />
        <p className={styles.lead}>{staff.passwordNote}</p>
        <NewPassword typed={typed} onChange={setTyped} ownWords={ownWords} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={() => onClose(null)} isDisabled={isPending}>
            {staff.cancel}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? text.settings.saving : staff.submitAdd}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
