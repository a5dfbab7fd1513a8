import styles from './backup-section.module.css';
import settingsScreen from '../settings-screen.module.css';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FormError } from '../../../ui/form.tsx';

type Settings = Output<'backup.settings'>;
type Refused = Extract<Output<'backup.choose_place'>, { outcome: 'refused' }>['why'];

/** Where backups lie: in the data folder, and in a second place that somebody has chosen. */
export function Places({ settings: { folder, secondPlace } }: { readonly settings: Settings }) {
  const text = useText();
  const { places } = text.backup;
  const [refused, setRefused] = useState<Refused | null>(null);
  const choosing = useSubmit(async () => {
    setRefused(null);
    const chosen = await command('backup.choose_place', {});
    if (chosen.outcome === 'refused') setRefused(chosen.why);
  });
  const forgetting = useSubmit(async () => {
    setRefused(null);
    await command('backup.forget_place', {});
  });
  const failure = choosing.failure ?? forgetting.failure;
  return (
    <Card title={places.title}>
      <div className={styles.place}>
        <h3>{places.own}</h3>
        <p className={styles.path}>{folder}</p>
        {secondPlace === null && <p className={settingsScreen.lead}>{places.ownHint}</p>}
      </div>
      <div className={styles.place}>
        <h3>{places.second}</h3>
        {secondPlace === null ? <p>{places.secondNone}</p> : <SecondPlace place={secondPlace} />}
      </div>
      <FormError>
        {refused !== null ? places.refused[refused] : failure === null ? null : failureText(failure, text)}
      </FormError>
      <div className={settingsScreen.actions}>
        {secondPlace !== null && (
          <Button onPress={forgetting.submit} isPending={forgetting.isPending}>
            {places.forget}
          </Button>
        )}
        <Button onPress={choosing.submit} isPending={choosing.isPending}>
          {choosing.isPending ? places.choosing : secondPlace === null ? places.choose : places.change}
        </Button>
      </div>
    </Card>
  );
}

function SecondPlace({ place }: { readonly place: NonNullable<Settings['secondPlace']> }) {
  const { places } = useText().backup;
  return (
    <>
      <p className={styles.path}>{place.path}</p>
      {place.isSynchronised && <p className={settingsScreen.lead}>{places.synchronised}</p>}
      {place.isSameDisk && <p className={styles.warning}>{places.sameDisk}</p>}
    </>
  );
}
