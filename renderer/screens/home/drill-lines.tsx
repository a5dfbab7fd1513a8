import styles from './home.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeDialog } from '../../widgets/drills/code-dialog.tsx';
import { RehearsalDialog } from '../../widgets/drills/rehearsal-dialog.tsx';

/** What a manager is to practise again, each in a line with the way to it. */
export function DrillLines() {
  const { drills } = useText();
  const { data: status } = useQuery(ask('drill.status', {}));
  const [open, setOpen] = useState<'rehearsal' | 'code' | null>(null);
  const close = () => setOpen(null);
  const line = (drill: 'rehearsal' | 'code') => (
    <div className={styles.state}>
      <span className={styles.note}>{drills[drill].due}</span>
      <Button variant="quiet" size="small" onPress={() => setOpen(drill)}>
        {drills[drill].action}
      </Button>
    </div>
  );
  return (
    <>
      {status?.rehearsal.isDue === true && line('rehearsal')}
      {status?.recoveryCode.isDue === true && line('code')}
      {open === 'rehearsal' && <RehearsalDialog onClose={close} />}
      {open === 'code' && <CodeDialog onClose={close} />}
    </>
  );
}
