import styles from './backup-section.module.css';
import settingsScreen from '../settings-screen.module.css';
import { backupScheduleSchema, type BackupSchedule } from '../../../../electron/domain/backup/schedule.ts';
import { command } from '../../../api/desk.ts';
import { useText } from '../../../text/language.tsx';
import { Card } from '../../../ui/card.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SaveBar } from '../save-bar.tsx';
import { useEdit } from '../use-edit.ts';

const periods = ['daily', 'weekly', 'monthly'] as const;

type Period = (typeof periods)[number];
type Typed = Readonly<Record<Period, string>>;

const typedOf = ({ daily, weekly, monthly }: BackupSchedule): Typed => ({
  daily: String(daily),
  weekly: String(weekly),
  monthly: String(monthly),
});

/** Of how many days, weeks and months a backup is kept. */
export function ScheduleForm({ keep }: { readonly keep: BackupSchedule }) {
  const { backup } = useText();
  const words = backup.keep;
  const edit = useEdit<Typed, Period>(typedOf(keep), async (typed, { faults }) => {
    const numberOf = (period: Period) => Number(typed[period].normalize('NFKC').trim() || Number.NaN);
    const read = { daily: numberOf('daily'), weekly: numberOf('weekly'), monthly: numberOf('monthly') };
    const isRight = (period: Period) => backupScheduleSchema.shape[period].safeParse(read[period]).success;
    const found = {
      ...(!isRight('daily') && { daily: words.dailyFault }),
      ...(!isRight('weekly') && { weekly: words.weeklyFault }),
      ...(!isRight('monthly') && { monthly: words.monthlyFault }),
    };
    if (faults.show(found)) return false;
    await command('backup.set_schedule', { keep: read });
    return true;
  });
  const { values } = edit;
  if (values === null) return null;
  return (
    <Card title={words.title}>
      <p className={settingsScreen.lead}>{words.lead}</p>
      <Form onSubmit={edit.save} faults={edit.faults.shown}>
        <div className={styles.keep}>
          {periods.map((period) => (
            <TextField
              key={period}
              name={period}
              label={words[period]}
              isRequired
              inputMode="numeric"
              value={values[period]}
              onChange={(value) => edit.change({ ...values, [period]: value })}
            />
          ))}
        </div>
        <SaveBar {...edit} onSave={edit.save} onUndo={edit.undo} />
      </Form>
    </Card>
  );
}
