import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { useState } from 'react';
import type { Input, Output } from '../../../../electron/contract/table.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { Form, FormError } from '../../../ui/form.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { IssueNote } from '../../../widgets/issue/issue-note.tsx';
import { exportNote } from '../../../widgets/issue/issue-text.ts';
import { SavedPlace } from '../../../widgets/issue/saved-place.tsx';

type ExportForm = Input<'consent.export'>['form'];

type Saved = Extract<Output<'consent.export'>, { outcome: 'saved' }>;

interface ConsentExportDialogProps {
  readonly customerId: CustomerId;
  readonly onClose: () => void;
}

/** As long as the reason may be. */
const longest = 200;

/** Takes the proof of this customer's consent out of the house. */
export function ConsentExportDialog({ customerId, onClose }: ConsentExportDialogProps) {
  const text = useText();
  const words = text.consentExport;
  const [form, setForm] = useState<ExportForm>('proof_sheet');
  const [reason, setReason] = useState('');
  const [ending, setEnding] = useState<Output<'consent.export'> | null>(null);
  const faults = useFaults<'reason'>();
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    setEnding(null);
    if (reason.trim() === '' || reason.length > longest) return void faults.show({ reason: words.reasonFault });
    const answer = await command('consent.export', { customerId, form, reason });
    setEnding(answer);
  });
  if (ending?.outcome === 'saved') return <SavedDialog saved={ending} onClose={onClose} />;
  return (
    <Dialog title={words.title} onClose={onClose} isBusy={isPending}>
      <p>{words.lead}</p>
      <Form onSubmit={submit} faults={faults.shown}>
        <RadioGroup
          name="form"
          label={words.form}
          value={form}
          onChange={setForm}
          choices={[
            { value: 'proof_sheet', label: words.sheetForm, hint: words.sheetFormHint },
            { value: 'record', label: words.recordForm, hint: words.recordFormHint },
          ]}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          isRequired
          isAutoFocused
          value={reason}
          onChange={(typed) => {
            setReason(typed);
            forget();
          }}
        />
        <IssueNote outcome={ending} target="file" note={ending === null ? '' : exportNote(ending, text.issue)} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {words.cancel}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? words.working : words.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** What was written, and by whose key it can be checked. */
function SavedDialog({ saved, onClose }: { readonly saved: Saved; readonly onClose: () => void }) {
  const words = useText().consentExport;
  return (
    <Dialog title={words.done} onClose={onClose}>
      <p>{fill(words.saved, { count: saved.events })}</p>
      <SavedPlace path={saved.path} />
      <p>
        {words.fingerprint}
        <br />
        <code>{saved.fingerprint}</code>
      </p>
      <DialogActions>
        <Button variant="primary" onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
