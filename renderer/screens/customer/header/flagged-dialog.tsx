import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { FormError } from '../../../ui/form.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { CarQuestionsDialog } from '../../../widgets/car/car-questions-dialog.tsx';
import type { CarQuestions } from '../../../widgets/car/car-questions.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useTellEdits } from '../../../widgets/taking-back/result-toast.tsx';
import type { Recorded } from '../../../widgets/taking-back/take-back.ts';
import type { FlaggedRecord } from './flagged-record.ts';

/** What is asked about several cars, in one. */
function allOf(asked: readonly (CarQuestions | null)[]): CarQuestions {
  const cars = asked.filter((car) => car !== null);
  return { vin: cars.find(({ vin }) => vin !== null)?.vin ?? null, same: cars.flatMap(({ same }) => same) };
}

interface FlaggedDialogProps {
  readonly records: readonly FlaggedRecord[];
  readonly onClose: () => void;
}

/** Both values of every field that was changed in two different ways, side by side, and the choice between them. */
export function FlaggedDialog({ records, onClose }: FlaggedDialogProps) {
  const text = useText();
  const { conflict, screen } = text.customers;
  const tellEdits = useTellEdits();
  const navigate = useNavigate();
  // What an earlier press has settled, before it failed, is taken back with the rest.
  const settled = useRef<Recorded[]>([]);
  const [choice, setChoice] = useState<ReadonlyMap<string, number>>(new Map());
  const questions = records.flatMap((record) => record.questions);
  const [asked, setAsked] = useState<readonly (CarQuestions | null)[] | null>(null);
  const { isPending, failure, submit } = useSubmit<readonly (CarQuestions | null)[] | null>(async (answered) => {
    setAsked(null);
    const doubts = answered ?? (await Promise.all(records.map(({ ask }) => ask(choice))));
    if (answered === null && doubts.some((doubt) => doubt !== null)) {
      setAsked(doubts);
      return;
    }
    for (const [at, { settle }] of records.entries()) settled.current.push(await settle(choice, doubts[at] ?? null));
    tellEdits(settled.current);
    onClose();
  });
  return (
    <Dialog title={screen.flaggedTitle} onClose={onClose} width="wide" isBusy={isPending}>
      <p>{screen.flaggedLead}</p>
      {questions.map(({ id, label, values }) => (
        <RadioGroup
          key={id}
          name={`flagged.${id}`}
          label={label}
          columns={2}
          value={choice.get(id)?.toString() ?? null}
          choices={values.map((words, index) => ({
            value: index.toString(),
            label: words === '' ? conflict.blank : words,
            hint: index === 0 ? conflict.theirs : screen.flaggedOther,
          }))}
          onChange={(chosen) => setChoice(new Map([...choice, [id, Number(chosen)]]))}
        />
      ))}
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <DialogActions>
        <Button onPress={onClose} isDisabled={isPending}>
          {text.takingBack.cancel}
        </Button>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={!questions.every(({ id }) => choice.has(id))}
          onPress={() => submit(null)}
        >
          {conflict.choose}
        </Button>
      </DialogActions>
      {asked !== null && (
        <CarQuestionsDialog
          questions={allOf(asked)}
          onKeep={() => submit(asked)}
          onBack={() => setAsked(null)}
          onOpen={(otherId) => void navigate(paths.customer(otherId, 'vehicles'))}
        />
      )}
    </Dialog>
  );
}
