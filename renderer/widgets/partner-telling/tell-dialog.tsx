import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { startOfTokyoDay } from '../../../electron/domain/dates/instant.ts';
import type { CustomerId } from '../../../electron/domain/ids.ts';
import {
  maxSpokenTo,
  spokenToSchema,
  tellingWaySchema,
  type TellingWay,
} from '../../../electron/domain/sharing/partner-telling.ts';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndoable } from '../taking-back/result-toast.tsx';
import { orNull, problemTexts, readDay } from '../typed-value/typed-value.ts';

function spokenToFault(problem: string, text: Catalogue): { readonly spokenTo?: string } {
  return problem === 'too_long'
    ? { spokenTo: fill(text.sharing.telling.spokenToLong, { most: maxSpokenTo }) }
    : problemTexts({ spokenTo: problem }, text);
}

interface TellDialogProps {
  readonly customerId: CustomerId;
  readonly open: Output<'consent.background'>['toTell'][number];
  /** Whose data it is about, where the screen does not show it. */
  readonly name?: string;
  readonly onClose: () => void;
}

/** Asks when and how a partner was told, and records it in the name of whoever is at the desk. */
export function TellDialog({ customerId, open, name, onClose }: TellDialogProps) {
  const text = useText();
  const words = text.sharing.telling;
  const { partner, partnerName, about, named } = open;
  const [typed, setTyped] = useState<string>(today());
  const [how, setHow] = useState<TellingWay | null>(null);
  const [spokenTo, setSpokenTo] = useState('');
  const faults = useFaults<'on' | 'how' | 'spokenTo'>();
  const record = useUndoable();
  const showFault = (failure: Failure) => {
    if (failure.kind !== 'validation') return false;
    const code = failure.fields.find(({ path }) => path === 'occurred')?.code;
    return code === 'in_future' || code === 'before_stop' ? faults.show({ on: words.onFaults[code] }) : false;
  };
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    const { value: on, problem } = readDay(typed);
    if (on === null) return void faults.show(problemTexts({ on: problem ?? 'required' }, text));
    if (how === null) return void faults.show({ how: words.howFault });
    const whom = spokenToSchema.nullable().safeParse(orNull(spokenTo));
    if (!whom.success) return void faults.show(spokenToFault(whom.error.issues[0]?.message ?? '', text));
    const said = fill(words.recorded, { partner: partnerName });
    // The day alone is known of what was told before today.
    const occurred = on === today() ? null : startOfTokyoDay(on);
    await record({ kind: 'sharing.partner_told', customerId }, name === undefined ? said : `${name} ${said}`, (id) =>
      command('sharing.tell', { customerId, partner, about, named, how, spokenTo: whom.data, occurred }, id),
    );
    onClose();
  }, showFault);
  return (
    <Dialog
      title={fill(words.ask[about], { partner: partnerName })}
      onClose={onClose}
      isBusy={isPending}
      isDirty={spokenTo !== ''}
    >
      {name !== undefined && (
        <p>
          <strong>{name}</strong> {open.items.join(words.comma)}
        </p>
      )}
      {about === 'resumed' && <p>{words.resumedWhy}</p>}
      <Form onSubmit={submit} faults={faults.shown}>
        <RadioGroup
          name="how"
          label={words.how}
          isRequired
          columns={3}
          isAutoFocused
          value={how}
          choices={tellingWaySchema.options.map((value) => ({ value, label: words.ways[value] }))}
          onChange={(next) => {
            setHow(next);
            forget();
          }}
        />
        <DateField name="on" label={words.on} isRequired value={typed} onChange={setTyped} />
        <TextField name="spokenTo" label={words.spokenTo} value={spokenTo} onChange={setSpokenTo} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {words.cancel}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {words.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
