import { Printer, Save } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/desk.ts';
import { fetchDocument } from '../../api/fetch-document.ts';
import { useCommand } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { PdfPreview } from '../pdf/pdf-preview.tsx';
import { outcomeWords, type FormOutcome } from './outcome-words.ts';

interface FormDialogProps {
  /** Whose name and cars stand on it; null for a form that anybody may fill in. */
  readonly customerId: string | null;
  readonly onClose: () => void;
}

/** A consent form that is filled in by hand: seen as it will be, printed, or saved as PDF. */
export function FormDialog({ customerId, onClose }: FormDialogProps) {
  const text = useText();
  const words = text.form;
  const [ending, setEnding] = useState<FormOutcome | null>(null);
  const { mutateAsync: printForm } = useCommand('form.print');
  const { mutateAsync: saveForm } = useCommand('form.save');
  const issue = (send: (input: { readonly customerId: string | null }) => Promise<FormOutcome>) => async () => {
    setEnding(null);
    setEnding(await send({ customerId }));
  };
  const printing = useSubmit(issue(printForm));
  const saving = useSubmit(issue(saveForm));
  const isPending = printing.isPending || saving.isPending;
  const failure = printing.failure ?? saving.failure;
  const fetchForm = async () => fetchDocument((await call('form.preview', { customerId })).documentId);
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} isBusy={isPending}>
      <p>{words.lead}</p>
      <p>{customerId === null ? words.blank : words.named}</p>
      <PdfPreview
        paperKey={['form.preview', { customerId }]}
        fetchPaper={fetchForm}
        height="low"
        words={words.preview}
      />
      <div aria-live="polite">
        {ending !== null && (
          <Banner variant={ending.outcome === 'failed' ? 'stop' : ending.outcome === 'cancelled' ? 'time' : 'well'}>
            {outcomeWords(ending, words)}
          </Banner>
        )}
      </div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isPending}>
          {words.close}
        </Button>
        <Button onPress={saving.submit} isPending={saving.isPending} isDisabled={printing.isPending}>
          <Save aria-hidden />
          {saving.isPending ? words.saving : words.save}
        </Button>
        <Button
          variant="primary"
          onPress={printing.submit}
          isPending={printing.isPending}
          isDisabled={saving.isPending}
        >
          <Printer aria-hidden />
          {printing.isPending ? words.printing : words.print}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
