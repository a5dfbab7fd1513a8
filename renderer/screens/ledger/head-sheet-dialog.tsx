import styles from './head-sheet-dialog.module.css';
import { useQuery } from '@tanstack/react-query';
import { Printer, Save } from 'lucide-react';
import { useState } from 'react';
import type { IssueTarget } from '../../../electron/contract/issue.ts';
import type { Output } from '../../../electron/contract/table.ts';
import type { CalendarMonth } from '../../../electron/domain/dates/calendar-date.ts';
import { lineSchema } from '../../../electron/domain/text/clean.ts';
import { ask, useCommand } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatMonth } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { IssueNote } from '../../widgets/issue/issue-note.tsx';

/** The head sheet of a month that is over: for which month, who confirms it, and on paper or as PDF. */
export function HeadSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { language } = useLanguage();
  const { headSheet: words, issue } = text;
  const { data: months } = useQuery({ ...ask('audit.sheet_months', {}), staleTime: 0 });
  const [chosen, setChosen] = useState<CalendarMonth | null>(null);
  const [confirmedBy, setConfirmedBy] = useState('');
  const [last, setLast] = useState<{ target: IssueTarget; outcome: Output<'audit.issue_sheet'> } | null>(null);
  const faults = useFaults<'confirmedBy'>();
  const { mutateAsync } = useCommand('audit.issue_sheet');
  const month = chosen ?? months?.[0] ?? null;
  const issueTo = (target: IssueTarget) => async () => {
    setLast(null);
    const name = confirmedBy.trim() === '' ? null : lineSchema(40).safeParse(confirmedBy);
    if (name?.success === false) return void faults.show({ confirmedBy: words.nameFault });
    if (month === null) return;
    setLast({ target, outcome: await mutateAsync({ month, confirmedBy: name?.data ?? null, target }) });
  };
  const printing = useSubmit(issueTo('printer'));
  const saving = useSubmit(issueTo('file'));
  const isOut = last?.outcome.outcome === 'printed' || last?.outcome.outcome === 'saved';
  const isPending = printing.isPending || saving.isPending;
  const failure = printing.failure ?? saving.failure;
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} isBusy={isPending}>
      <p>{words.lead}</p>
      <Form onSubmit={printing.submit} faults={faults.shown}>
        {months?.length === 0 && <p>{words.noMonth}</p>}
        {month !== null && (
          <div className={styles.row}>
            <Select
              name="month"
              label={words.month}
              hint={words.monthHint}
              value={month}
              onChange={(value) => {
                setChosen(value);
                setLast(null);
              }}
              options={(months ?? []).map((value) => ({ value, label: formatMonth(value, language) }))}
            />
            <TextField
              name="confirmedBy"
              label={words.confirmedBy}
              hint={words.confirmedByHint}
              value={confirmedBy}
              onChange={setConfirmedBy}
            />
          </div>
        )}
        <IssueNote outcome={last?.outcome ?? null} target={last?.target ?? 'printer'} note={isOut ? words.next : ''} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {words.close}
          </Button>
          {month !== null && (
            <>
              <Button onPress={saving.submit} isPending={saving.isPending} isDisabled={printing.isPending}>
                <Save aria-hidden />
                {saving.isPending ? issue.saving : issue.save}
              </Button>
              <Button variant="primary" type="submit" isPending={printing.isPending} isDisabled={saving.isPending}>
                <Printer aria-hidden />
                {printing.isPending ? issue.printing : issue.print}
              </Button>
            </>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}
