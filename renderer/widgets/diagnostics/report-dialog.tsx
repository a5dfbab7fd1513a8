import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { command, DeskFailure } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import styles from './report-dialog.module.css';

/** The support report: read first, then saved as it was read. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { dialog: words } = text.diagnostics;
  const { language } = useLanguage();
  // Where this fails nothing else explains it: the screen that leads here may be the one that says that something failed.
  const { data: report, error } = useQuery({
    ...ask('diagnostics.read', { language }),
    staleTime: 0,
    gcTime: 0,
    throwOnError: false,
  });
  const [outcome, setOutcome] = useState<Output<'diagnostics.save'> | null>(null);
  const { submit, isPending, failure } = useSubmit(async () => {
    setOutcome(null);
    if (report !== undefined) setOutcome(await command('diagnostics.save', { digest: report.digest }));
  });
  const unread = error instanceof DeskFailure ? error.failure : null;
  const trouble = failure ?? unread;
  return (
    <Dialog title={words.title} onClose={onClose} isBusy={isPending} width="wide">
      <p>{words.lead}</p>
      {report === undefined && trouble === null && <p>{words.loading}</p>}
      {report !== undefined && (
        <ScrollRegion label={words.region} className={styles.report}>
          <pre>{report.text}</pre>
        </ScrollRegion>
      )}
      <FormError>{trouble === null ? null : failureText(trouble, text)}</FormError>
      <Saved outcome={outcome} />
      <DialogActions>
        <Button onPress={onClose}>{words.close}</Button>
        <Button variant="primary" onPress={submit} isPending={isPending} isDisabled={report === undefined}>
          {words.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Saved({ outcome }: { readonly outcome: Output<'diagnostics.save'> | null }) {
  const { issue, diagnostics } = useText();
  return (
    <div aria-live="polite">
      {outcome?.outcome === 'saved' && (
        <Banner variant="well" height="low">
          {diagnostics.dialog.saved} <span className={styles.path}>{outcome.path}</span>
        </Banner>
      )}
      {outcome?.outcome === 'failed' && <Banner variant="stop">{issue.failed[outcome.cause]}</Banner>}
    </div>
  );
}
