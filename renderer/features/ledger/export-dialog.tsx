import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { ExportFields } from './export-fields.tsx';
import { exportFailure } from './export-failure.ts';
import { newExport, readExport, type ExportField } from './export-input.ts';
import { ExportResult } from './export-result.tsx';
import { ledgerLinesKey } from './use-ledger-lines.ts';
import { useJobProgress } from './use-verification.ts';
import { JobBar } from './verify-panel.tsx';

type Saved = Extract<Output<'audit.export'>, { outcome: 'saved' }>;

/** Takes the ledger, or a part of it, out of the house for an auditor. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const words = text.ledger.export;
  const client = useQueryClient();
  const [values, setValues] = useState(newExport);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isCancelled, setIsCancelled] = useState(false);
  const faults = useFaults<ExportField>();
  const { progress, begin } = useJobProgress('export');

  const showAtField = (failure: Failure) => {
    if (failure.kind !== 'conflict' || failure.about !== 'too_many_bodies') return false;
    return faults.show({ limit: fill(words.tooMany, { limit: formatNumber(Number(values.limit)) }) });
  };
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    setIsCancelled(false);
    const read = readExport(values);
    if ('faults' in read) return void faults.show(faultTexts(read.faults, words));
    begin();
    const answer = await command('audit.export', read.input);
    if (answer.outcome === 'saved') setSaved(answer);
    else setIsCancelled(true);
    await client.resetQueries({ queryKey: [ledgerLinesKey] });
  }, showAtField);

  if (saved !== null)
    return (
      <Dialog title={words.done} width="wide" onClose={onClose}>
        <ExportResult saved={saved} />
        <DialogActions>
          <Button look="primary" onPress={onClose}>
            {words.close}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} isBusy={isPending}>
      <p>{words.lead}</p>
      <Form onSubmit={submit} faultsShown={faults.shown}>
        <ExportFields
          values={values}
          faults={faults}
          onChange={(change) => {
            setValues((now) => ({ ...now, ...change }));
            setIsCancelled(false);
            forget();
          }}
        />
        <div aria-live="polite">{isCancelled && <Banner look="time">{words.cancelled}</Banner>}</div>
        <FormError>{failure === null ? null : exportFailure(failure, text)}</FormError>
        {isPending &&
          (progress === null ? <p>{words.waiting}</p> : <JobBar label={words.working} progress={progress} />)}
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {words.cancel}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {isPending ? `${words.working}…` : words.submit}
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
