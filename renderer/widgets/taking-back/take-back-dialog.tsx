import { useState, type ReactNode } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
// What is recorded is read by everybody: it is in Japanese, whatever the language of the screen.
import { takingBack as ja } from '../../../electron/words/ja/taking-back.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { takeBack, type Recorded } from './take-back.ts';

const reasons = ['wrong_customer', 'wrong_content', 'twice', 'other'] as const;

/** As long as the reason may be. */
const longest = 200;

interface TakeBackDialogProps {
  readonly recorded: Recorded;
  /** What it is, in the words of the history. */
  readonly said: string;
  /** A slip confirms it: its paper is void then. */
  readonly hasSlip: boolean;
  /** What else there is to be said of it. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** Asks why a record is taken back, and takes it back. */
export function TakeBackDialog({ recorded, said, hasSlip, children, onClose }: TakeBackDialogProps) {
  const text = useText();
  const words = text.takingBack;
  const [chosen, setChosen] = useState<(typeof reasons)[number] | null>(null);
  const [typed, setTyped] = useState('');
  const faults = useFaults<'reason' | 'otherReason'>();
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    if (chosen === null) return void faults.show({ reason: words.reasonFault });
    const reason = chosen === 'other' ? typed.trim() : ja.reasons[chosen];
    if (reason === '' || reason.length > longest) return void faults.show({ otherReason: words.otherReasonFault });
    await takeBack(recorded, reason);
    onClose();
  });
  return (
    <Dialog title={words.title} onClose={onClose} isBusy={isPending} isDirty={typed !== ''}>
      <p>
        <strong>{said}</strong>
      </p>
      {children}
      <p>{words.lead}</p>
      {hasSlip && <p>{words.slipHint}</p>}
      <Form onSubmit={submit} faults={faults.shown}>
        <RadioGroup
          name="reason"
          label={words.reason}
          value={chosen}
          onChange={(reason) => {
            setChosen(reason);
            forget();
          }}
          choices={reasons.map((value) => ({ value, label: words.reasons[value] }))}
        />
        {chosen === 'other' && (
          <TextField
            name="otherReason"
            label={words.otherReason}
            isRequired
            isAutoFocused
            value={typed}
            onChange={setTyped}
          />
        )}
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {words.cancel}
          </Button>
          <Button variant="danger" type="submit" isPending={isPending}>
            {words.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
