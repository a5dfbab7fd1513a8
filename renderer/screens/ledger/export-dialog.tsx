import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useJob } from '../../api/use-work.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { failureText } from '../../text/failure-text.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { ExportFields } from './export-fields.tsx';
import { IssueNote } from '../../widgets/issue/issue-note.tsx';
import { exportNote } from '../../widgets/issue/issue-text.ts';
import { newExport, readExport, type ExportField } from './export-input.ts';
import { ExportResultDialog } from './export-result.tsx';
import type { Exported } from '../../widgets/session/last-results.tsx';
import { CancelJob, JobMeter } from '../../widgets/verification/job-bar.tsx';

interface ExportDialogProps {
  /** The file is there. */
  readonly onExported: (exported: Exported) => void;
  readonly onClose: () => void;
}

/** Takes the ledger, or a part of it, out of the house for an auditor. */
export function ExportDialog({ onExported, onClose }: ExportDialogProps) {
  const text = useText();
  const words = text.ledger.export;
  const [values, setValues] = useState(newExport);
  const [exported, setExported] = useState<Exported | null>(null);
  const [ending, setEnding] = useState<Output<'audit.export' | 'audit.export_months'> | null>(null);
  const faults = useFaults<ExportField>();
  const isByMonth = values.division === 'months';
  const work = useJob(isByMonth ? 'audit.export_months' : 'audit.export');

  const showAtField = (failure: Failure) => {
    if (failure.kind !== 'conflict' || failure.about !== 'too_many_bodies') return false;
    return faults.show({ limit: fill(words.tooMany, { limit: formatNumber(Number(values.limit)) }) });
  };
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    setEnding(null);
    const read = readExport(values);
    if ('faults' in read) return void faults.show(faultTexts(read.faults, words));
    const answer = await work.begin(read.input);
    if (answer.outcome === 'saved') {
      const made = { saved: answer, at: Date.now() };
      setExported(made);
      onExported(made);
    } else setEnding(answer);
  }, showAtField);

  if (exported !== null) return <ExportResultDialog exported={exported} onClose={onClose} />;
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} isBusy={isPending}>
      <p>{words.lead}</p>
      <Form onSubmit={submit} faults={faults.shown}>
        {!isPending && (
          <ExportFields
            values={values}
            onChange={(change) => {
              setValues((now) => ({ ...now, ...change }));
              setEnding(null);
              forget();
            }}
          />
        )}
        <IssueNote outcome={ending} target="file" note={ending === null ? '' : exportNote(ending, text.issue)} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        {isPending &&
          (work.progress === null ? (
            <p>{isByMonth ? words.waitingForFolder : words.waiting}</p>
          ) : (
            <JobMeter label={words.working} progress={work.progress} />
          ))}
        <DialogActions>
          {isPending && work.progress !== null ? (
            <CancelJob work={work} />
          ) : (
            <Button onPress={onClose} isDisabled={isPending}>
              {words.cancel}
            </Button>
          )}
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? `${words.working}…` : isByMonth ? words.submitFolder : words.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function faultTexts(faults: readonly ExportField[], words: Catalogue['ledger']['export']) {
  return {
    ...(faults.includes('reason') && { reason: words.reasonFault }),
    ...(faults.includes('from') && { from: words.periodFault }),
    ...(faults.includes('to') && { to: words.periodFault }),
    ...(faults.includes('order') && { to: words.orderFault }),
    ...(faults.includes('limit') && { limit: words.limitFault }),
  };
}
