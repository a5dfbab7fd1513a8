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
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { StaffMember } from './staff-member.ts';
import { staffNameFault } from './staff-name-fault.ts';

interface ChangeStaffDialogProps {
  readonly person: StaffMember;
  readonly isSelf: boolean;
  /** With what was done, in a sentence; null when nothing was. */
  readonly onClose: (done: string | null) => void;
  /** Somebody has forgotten their password. */
  readonly onReset: () => void;
  /** Their account has ended, which is told in a sentence. */
  readonly onLeft: (done: string) => void;
}

/** Another name or role for somebody, or the end of their account, which is asked about once. */
export function ChangeStaffDialog({ person, isSelf, onClose, onReset, onLeft }: ChangeStaffDialogProps) {
  const text = useText();
  const { staff } = text.settings;
  const { staffId, label: from } = person;
  const [label, setLabel] = useState(from);
  const [role, setRole] = useState(person.role);
  const [isLeaving, setIsLeaving] = useState(false);
  const faults = useFaults<'label'>();
  const name = label.trim();
  const isRenamed = name !== from;
  const hasOtherRole = role !== person.role;

  const showAtField = (failed: Failure) => {
    const fault = staffNameFault(failed, name, text);
    return fault !== null && faults.show({ label: fault });
  };
  const change = useSubmit(async () => {
    if (faults.show(name === '' ? { label: staff.nameFault } : {})) return;
    if (isRenamed) await command('staff.rename', { staffId, label: name });
    if (hasOtherRole) await command('staff.change', { staffId, role, hasLeft: false });
    const told = [...(isRenamed ? [staff.renamed] : []), ...(hasOtherRole ? [staff.changed] : [])];
    onClose(told.map((sentence) => fill(sentence, { from, name })).join(' '));
  }, showAtField);
  const leave = useSubmit(async () => {
    await command('staff.change', { staffId, role: person.role, hasLeft: true });
    onLeft(fill(staff.left, { name: from }));
  });
  const close = () => onClose(null);
  if (isLeaving)
    return (
      <Dialog title={staff.leave} onClose={close} isBusy={leave.isPending}>
        <p>{fill(staff.leaveQuestion, { name: from })}</p>
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
    <Dialog
      title={fill(staff.changeTitle, { name: from })}
      onClose={close}
      isBusy={change.isPending}
      isDirty={isRenamed || hasOtherRole}
    >
      <Form onSubmit={change.submit} faults={faults.shown}>
        <TextField
          name="label"
          label={staff.name}
          hint={staff.renameHint}
          isRequired
          value={label}
          onChange={setLabel}
        />
        <RoleChoice value={role} onChange={setRole} />
        {isSelf ? (
          <p className={styles.lead}>{staff.selfLeave}</p>
        ) : (
          <div>
            <Button onPress={onReset} isDisabled={change.isPending}>
              {text.settings.keys.reset.action}
            </Button>
          </div>
        )}
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
          <Button variant="primary" type="submit" isPending={change.isPending} isDisabled={!isRenamed && !hasOtherRole}>
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
