import type { CustomerId, PersonId } from '../../../../electron/domain/ids.ts';
import { useId, useState } from 'react';
import { answersAs, type Who } from '../../../../electron/domain/consent/giver.ts';
import { personFieldsSchema, personRoleSchema, type PersonRole } from '../../../../electron/domain/persons/person.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { EnterAdvancesForm } from '../../../ui/enter-advances-form.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { FormError } from '../../../ui/form.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { orNull, problemTexts } from '../../../widgets/typed-value/typed-value.ts';
import { useNameWithReading } from '../../../widgets/typed-value/use-name-with-reading.ts';

interface AddPersonDialogProps {
  readonly customerId: CustomerId;
  readonly who: Exclude<Who, 'self'>;
  readonly onAdded: (personId: PersonId) => void;
  readonly onClose: () => void;
}

/** The roles in which somebody who answers as this can be written down; curators are agents. */
function rolesOf(who: Who): readonly PersonRole[] {
  return personRoleSchema.options.filter((role) => role !== 'curator' && answersAs[role] === who);
}

/** Writes down somebody who answers for the customer, so that they can be chosen by name. */
export function AddPersonDialog({ customerId, who, onAdded, onClose }: AddPersonDialogProps) {
  const text = useText();
  const { customers, consent } = text;
  const formId = useId();
  const roles = rolesOf(who);
  const [typed, setTyped] = useState({ name: '', kana: '', phone: '' });
  const name = useNameWithReading({ ...typed, onChange: (change) => setTyped((now) => ({ ...now, ...change })) });
  const [role, setRole] = useState<PersonRole | null>(roles.length === 1 ? (roles[0] ?? null) : null);
  const isTyped = Object.values(typed).some((one) => one !== '');
  const faults = useFaults<string>();
  const { isPending, failure, submit } = useSubmit(async () => {
    const read = personFieldsSchema.safeParse({
      ...typed,
      role,
      title: null,
      phone: orNull(typed.phone),
      extension: null,
      isCurrent: true,
    });
    const problems = (read.error?.issues ?? []).map(({ path, message }) => {
      const place = String(path[0]);
      return [place, place === 'role' ? 'required' : message] as const;
    });
    faults.show(problemTexts(Object.fromEntries(problems), text));
    if (!read.success) return;
    const { personId } = await command('person.create', { customerId, fields: read.data });
    onAdded(personId);
  });
  return (
    <Dialog title={consent.giver.adding[who]} onClose={onClose} isBusy={isPending} isDirty={isTyped}>
      <EnterAdvancesForm id={formId} faults={faults.shown}>
        {roles.length > 1 && (
          <Select
            name="role"
            label={customers.form.personRole}
            options={roles.map((value) => ({ value, label: customers.personRole[value] }))}
            value={role}
            placeholder={consent.giver.choose}
            onChange={setRole}
          />
        )}
        <TextField name="name" label={customers.person.name} isRequired value={typed.name} {...name} />
        {(['kana', 'phone'] as const).map((part) => (
          <TextField
            key={part}
            name={part}
            label={customers.person[part]}
            inputMode={part === 'phone' ? 'tel' : 'text'}
            value={typed[part]}
            onChange={(value) => setTyped({ ...typed, [part]: value })}
          />
        ))}
      </EnterAdvancesForm>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <DialogActions>
        <Button onPress={onClose}>{customers.form.back}</Button>
        <Button variant="primary" onPress={() => submit()} isPending={isPending}>
          {customers.form.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
