import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { fill } from '../../../electron/words/fill.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';

const outcomes = ['entered_again', 'no_copy'] as const;

interface SettleReceiptDialogProps {
  readonly receiptNo: string;
  readonly onClose: () => void;
}

/** Asks what became of a receipt number whose record is lost: under which one it was entered again, or that there is no shop copy. */
export function SettleReceiptDialog({ receiptNo, onClose }: SettleReceiptDialogProps) {
  const text = useText();
  const words = text.lost.settle;
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('entered_again');
  const [enteredAs, setEnteredAs] = useState('');
  const faults = useFaults<'enteredAs'>();
  const showFault = (failed: Failure) =>
    failed.kind === 'validation' &&
    failed.fields.some(({ path }) => path === 'enteredAs') &&
    faults.show({ enteredAs: words.unknown });
  const { isPending, failure, submit } = useSubmit(async () => {
    const isAgain = outcome === 'entered_again';
    if (isAgain && enteredAs.trim() === '') return void faults.show({ enteredAs: words.empty });
    await command('receipt.settle', { receiptNo, enteredAs: isAgain ? enteredAs : null });
    onClose();
  }, showFault);
  return (
    <Dialog title={fill(words.title, { receiptNo })} onClose={onClose} isBusy={isPending} isDirty={enteredAs !== ''}>
      <p>{words.how}</p>
      <Form onSubmit={submit} faults={faults.shown}>
        <RadioGroup
          name="outcome"
          label={words.outcome}
          columns={2}
          value={outcome}
          choices={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          onChange={setOutcome}
        />
        {outcome === 'entered_again' && (
          <TextField
            name="enteredAs"
            label={words.enteredAs}
            hint={words.enteredAsHint}
            isRequired
            isCode
            isAutoFocused
            value={enteredAs}
            onChange={setEnteredAs}
          />
        )}
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
