import type { CustomerId } from '../../../electron/domain/ids.ts';
import { Printer, Save } from 'lucide-react';
import { useState } from 'react';
import type { IssueTarget } from '../../../electron/contract/issue.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { call } from '../../api/desk.ts';
import { fetchDocument } from '../../api/fetch-document.ts';
import { useCommand } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { IssueNote } from '../issue/issue-note.tsx';
import { PdfPreview } from '../pdf/pdf-preview.tsx';

interface FormDialogProps {
  /** Whose name and cars stand on it; null for a form that anybody may fill in. */
  readonly customerId: CustomerId | null;
  readonly onClose: () => void;
}

/** A consent form that is filled in by hand: seen as it will be, printed, or saved as PDF. */
export function FormDialog({ customerId, onClose }: FormDialogProps) {
  const text = useText();
  const { paperForm: words, issue } = text;
  const [last, setLast] = useState<{ target: IssueTarget; outcome: Output<'paper_form.issue'> } | null>(null);
  const { mutateAsync } = useCommand('paper_form.issue');
  const issueTo = (target: IssueTarget) => async () => {
    setLast(null);
    setLast({ target, outcome: await mutateAsync({ customerId, target }) });
  };
  const printing = useSubmit(issueTo('printer'));
  const saving = useSubmit(issueTo('file'));
  const isPending = printing.isPending || saving.isPending;
  const failure = printing.failure ?? saving.failure;
  const fetchForm = async () => fetchDocument((await call('paper_form.preview', { customerId })).documentId);
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} isBusy={isPending}>
      <p>{words.lead}</p>
      <p>{customerId === null ? words.blank : words.named}</p>
      <PdfPreview
        paperKey={['paper_form.preview', { customerId }]}
        fetchPaper={fetchForm}

        words={words.preview}
      />
      <IssueNote outcome={last?.outcome ?? null} target={last?.target ?? 'printer'} />
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isPending}>
          {words.close}
        </Button>
        <Button onPress={saving.submit} isPending={saving.isPending} isDisabled={printing.isPending}>
          <Save aria-hidden />
          {saving.isPending ? issue.saving : issue.save}
        </Button>
        <Button
          variant="primary"
          onPress={printing.submit}
          isPending={printing.isPending}
          isDisabled={saving.isPending}
        >
          <Printer aria-hidden />
          {printing.isPending ? issue.printing : issue.print}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
