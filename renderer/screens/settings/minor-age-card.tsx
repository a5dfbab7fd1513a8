import styles from './settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minorAgeOn, minorAgeSchema } from '../../../electron/domain/consent/minor.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay, today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField, readDate } from '../../ui/date-field.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

const blank = { age: '', effectiveOn: '' };

/** Up to which age a legal representative answers: what holds today, what was set for later, and another one to be set. */
export function MinorAgeCard() {
  const text = useText();
  const { language } = useLanguage();
  const { minorAge } = text.settings;
  const { data: ages } = useQuery(ask('rules.minor_ages', {}));
  const [typed, setTyped] = useState(blank);
  const faults = useFaults<'age' | 'effectiveOn'>();
  const { isPending, failure, submit } = useSubmit(async () => {
    const effectiveOn = readDate(typed.effectiveOn);
    const age = Number(typed.age.normalize('NFKC').trim() || Number.NaN);
    const isAge = minorAgeSchema.shape.age.safeParse(age).success;
    const found = {
      ...(!isAge && { age: minorAge.ageFault }),
      ...(effectiveOn === null && { effectiveOn: minorAge.dateFault }),
    };
    if (faults.show(found) || effectiveOn === null) return;
    await command('rules.set_minor_age', { age, effectiveOn });
    setTyped(blank);
  });
  if (ages === undefined) return null;
  const change = (field: 'age' | 'effectiveOn') => (value: string) => setTyped({ ...typed, [field]: value });
  return (
    <Card title={minorAge.title}>
      <p className={styles.lead}>{minorAge.lead}</p>
      <p>{fill(minorAge.now, { age: minorAgeOn(ages, today()) })}</p>
      <ul>
        {ages.map(({ age, effectiveOn }) => (
          <li key={effectiveOn}>{fill(minorAge.from, { date: formatDay(effectiveOn, language), age })}</li>
        ))}
      </ul>
      <Form onSubmit={submit} faults={faults.shown}>
        <div className={styles.narrow}>
          <TextField
            name="age"
            label={minorAge.age}
            isRequired
            inputMode="numeric"
            value={typed.age}
            onChange={change('age')}
          />
          <DateField
            name="effectiveOn"
            label={minorAge.date}
            isRequired
            value={typed.effectiveOn}
            onChange={change('effectiveOn')}
          />
        </div>
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.actions}>
          <Button type="submit" isPending={isPending}>
            {minorAge.submit}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
