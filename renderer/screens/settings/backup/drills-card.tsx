import styles from './backup-section.module.css';
import settingsScreen from '../settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../../../electron/words/fill.ts';
import { ask } from '../../../api/queries.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CodeDialog } from '../../../widgets/drills/code-dialog.tsx';
import { RehearsalDialog } from '../../../widgets/drills/rehearsal-dialog.tsx';

/** What is practised so that it works on the day it is needed, and when it was last. */
export function DrillsCard() {
  const { drills } = useText();
  const { language } = useLanguage();
  const { data: status } = useQuery(ask('drill.status', {}));
  const [open, setOpen] = useState<'rehearsal' | 'code' | null>(null);
  const close = () => setOpen(null);
  if (status === undefined) return null;
  const lastOf = { rehearsal: status.rehearsal.last, code: status.recoveryCode.last };
  return (
    <Card title={drills.title}>
      <p className={settingsScreen.lead}>{drills.lead}</p>
      {(['rehearsal', 'code'] as const).map((drill) => {
        const last = lastOf[drill];
        return (
          <div key={drill} className={styles.drill}>
            <h3>{drills[drill].label}</h3>
            <span>{last === null ? drills.never : fill(drills.last, { moment: formatMinute(last, language) })}</span>
            <Button size="small" onPress={() => setOpen(drill)}>
              {drills[drill].action}
            </Button>
          </div>
        );
      })}
      {open === 'rehearsal' && <RehearsalDialog onClose={close} />}
      {open === 'code' && <CodeDialog onClose={close} />}
    </Card>
  );
}
