import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-form.module.css';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../widgets/navigation/paths.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { EnterAdvancesForm } from '../../ui/enter-advances-form.tsx';
import { useBack } from '../../widgets/navigation/use-back.tsx';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { useTaskForm, type ReadForm } from '../../widgets/drafts/use-task-form.ts';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { problemTexts } from '../../widgets/typed-value/typed-value.ts';
import { questionsAbout, type CarQuestions } from '../../widgets/car/car-questions.ts';
import { CarQuestionsDialog } from '../../widgets/car/car-questions-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { customerDraftSchema, draftOf, isFoldedAway, isMoreFilled, type CustomerDraft } from './customer-draft.ts';
import { DuplicateHint } from './duplicate-hint.tsx';
import { FirstCar } from './first-car.tsx';
import type { FormState } from './form-state.ts';
import { MainFields } from './main-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { readPersons } from './person-rows.ts';
import { checkDraft } from './check-draft.ts';
import { useTellEdits } from '../../widgets/taking-back/result-toast.tsx';
import { saveCustomer, type ToSave } from './save-customer.ts';
import type { CustomerField } from '../../../electron/domain/customers/customer.ts';
import { merge, type Side, type Versions } from '../../../electron/domain/customers/versions.ts';
import { customerKindSchema } from '../../../electron/domain/customers/customer.ts';

const formId = 'customer-form';

interface CustomerFormProps {
  /** Null for a new customer. */
  readonly customerId: CustomerId | null;
  readonly initial: CustomerDraft;
  readonly parked: ResumedDraft<CustomerDraft> | null;
}

/** The form of a customer, for a new one with the first car. */
export function CustomerForm({ customerId, initial, parked }: CustomerFormProps) {
  const text = useText();
  const { form: words, kind, honorific } = text.customers;
  const navigate = useNavigate();
  const draft = useDraft({
    form: 'customer',
    customerId,
    schema: customerDraftSchema,
    initial,
    parked,
  });
  const { values } = draft;
  const [isMoreOpen, setIsMoreOpen] = useState(() => isMoreFilled(values));
  const isNew = customerId === null;
  const [clash, setClash] = useState<Versions | null>(null);
  const leaveClash = () => setClash(null);
  const [questions, setQuestions] = useState<{ readonly asked: CarQuestions; readonly wanted: ToSave } | null>(null);
  const tellEdits = useTellEdits();
  const task = useTaskForm({
    draft,
    read: (typed): ReadForm<ToSave> => {
      const checked = checkDraft(typed, isNew);
      return checked.ok
        ? { input: { values: typed, ...checked.value, carAnswered: null } }
        : { faults: problemTexts(checked.problems, text) };
    },
    onFaults: (faults) => {
      if (Object.keys(faults).some(isFoldedAway)) setIsMoreOpen(true);
    },
    send: async (wanted: ToSave) => {
      const { car, carAnswered } = wanted;
      const isSure = carAnswered !== null || car === null;
      const asked = isSure ? null : await questionsAbout(car, { seen: null, vehicleId: null });
      setQuestions(asked === null ? null : { asked, wanted });
      if (asked !== null) return null;
      const saved = await saveCustomer(customerId, wanted);
      if ('customerId' in saved) return saved;
      setClash(saved.versions);
      return null;
    },
    onDone: ({ customerId: savedId, edits }) => {
      tellEdits(edits);
      return navigate(paths.customer(savedId, 'consent'));
    },
  });
  const { isPending, failure } = task;
  const save = () => task.submit();
  const form: FormState = { values, set: draft.set };
  const back = useBack();
  const onChosen = (sides: ReadonlyMap<CustomerField, Side>) => {
    if (clash === null) return;
    const fields = merge(clash, sides);
    const merged = { ...draftOf(fields, values.persons), seen: clash.theirs, newIds: values.newIds };
    draft.set(merged);
    leaveClash();
    const persons = readPersons(merged.persons, merged.kind);
    if (persons.ok) task.send({ values: merged, fields, persons: persons.value, car: null, carAnswered: null });
  };
  useShortcut('F9', words.save, save, !isPending);
  useShortcut('Escape', words.back, back);
  return (
    <div className={classNames(styles.form, !isNew && styles.formEdit)}>
      <header className={styles.formHead}>
        <h1>
          {isNew
            ? words.newTitle
            : fill(words.editTitle, { name: values.seen?.name ?? values.name, honorific: honorific[values.kind] })}
        </h1>
        <p className={styles.note}>{words.kept}</p>
      </header>
      <EnterAdvancesForm id={formId} faults={task.faults} density="dense">
        <DuplicateHint
          values={values}
          exceptId={customerId}
          onOpen={(otherId) => void navigate(paths.customer(otherId))}
        />
        <div className={isNew ? styles.columns : undefined}>
          <Card
            density="dense"
            title={words.people}
            aside={
              <div>
                <SegmentedControl
                  name="kind"
                  label={kind.label}
                  options={customerKindSchema.options.map((value) => ({ value, label: kind[value] }))}
                  value={values.kind}
                  onChange={(chosen) => form.set({ kind: chosen })}
                />
              </div>
            }
          >
            <MainFields form={form} customerId={customerId} />
            <Disclosure
              title={words.more}
              note={values.kind === 'person' ? words.morePerson : words.moreCompany}
              isOpen={isMoreOpen}
              onOpenChange={setIsMoreOpen}
            >
              <MoreFields form={form} customerId={customerId} />
            </Disclosure>
          </Card>
          {isNew && <FirstCar form={form} />}
        </div>
      </EnterAdvancesForm>
      <div className={styles.actions}>
        <Button onPress={back}>
          {words.back}
          <Key>Esc</Key>
        </Button>
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <Button variant="primary" form={formId} isPending={isPending} onPress={save}>
          {isPending ? words.saving : words.save}
          <Key>F9</Key>
        </Button>
      </div>
      {questions !== null && (
        <CarQuestionsDialog
          questions={questions.asked}
          onKeep={() => task.send({ ...questions.wanted, carAnswered: questions.asked })}
          onBack={() => setQuestions(null)}
          onOpen={(otherId) => void navigate(paths.customer(otherId, 'vehicles'))}
        />
      )}
      {clash !== null && <ConflictDialog versions={clash} onChosen={onChosen} onClose={leaveClash} />}
    </div>
  );
}
