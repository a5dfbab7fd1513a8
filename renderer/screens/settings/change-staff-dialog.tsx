import styles from './settings-screen.module.css';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Form, FormError } from '../../ui/form.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { StaffMember } from './staff-member.ts';

interface ChangeStaffDialogProps {
  readonly person: StaffMember;
  readonly isSelf: boolean;
  /** With what was done, in a sentence; null when nothing was. */
  readonly onClose: (done: string | null) => void;
}

/** Another role for somebody, or the end of their account, which is asked about once. */
export function ChangeStaffDialog({ person, isSelf, onClose }: ChangeStaffDialogProps) {
  const text = useText();
  const { staff } = text.settings;
  const { staffId, label } = person;
  const [role, setRole] = useState(person.role);
  const [isLeaving, setIsLeaving] = useState(false);
  const record = async (hasLeft: boolean) => {
    await command('staff.change', { staffId, role, hasLeft });
    onClose(fill(hasLeft ? staff.left : staff.changed, { name: label }));
  };
  const change = useSubmit(() => record(false));
  const leave = useSubmit(() => record(true));
  const close = () => onClose(null);
  if (isLeaving)
    return (
      <Dialog title={staff.leave} onClose={close} isBusy={leave.isPending}>
        <p>{fill(staff.leaveQuestion, { name: label })}</p>
        <FormError>{changeFailure(leave.failure, text)}</FormError>
        <DialogActions>
          <Button onPress={close} isDisabled={leave.isPending}>
            {staff.cancel}
          </Button>
          <Button variant="danger" onPress={leave.submit} isPending={leave.isPending}>
            {staff.leaveConfirm}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title={fill(staff.changeTitle, { name: label })} onClose={close} isBusy={change.isPending}>
      <Form onSubmit={change.submit}>
        <RoleChoice value={role} onChange={setRole} />
        {isSelf && <p className={styles.lead}>{staff.selfLeave}</p>}
        <FormError>{changeFailure(change.failure, text)}</FormError>
        <DialogActions>
          {!isSelf && (
            <Button variant="danger" onPress={() => setIsLeaving(true)} isDisabled={change.isPending}>
              {staff.leave}
            </Button>
          )}
          <Button onPress={close} isDisabled={change.isPending}>
            {staff.cancel}
          </Button>
          <Button variant="primary" type="submit" isPending={change.isPending} isDisabled={role === person.role}>
            {text.settings.save}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function changeFailure(failure: Failure | null, text: Catalogue): string | null {
  if (failure === null) return null;
  const isLastManager = failure.kind === 'conflict' && failure.about === 'last_manager';
  return isLastManager ? text.settings.staff.lastManager : failureText(failure, text);
}
