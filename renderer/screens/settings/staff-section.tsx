import styles from './staff-section.module.css';
import settingsScreen from './settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { AddStaffDialog } from './add-staff-dialog.tsx';
import { ChangeStaffDialog } from './change-staff-dialog.tsx';
import { KeysCard, type KeyTask } from './keys/keys-card.tsx';
import { NewCodeDialog } from './keys/new-code-dialog.tsx';
import { ResetPasswordDialog } from './keys/reset-password-dialog.tsx';
import { RotateDialog } from './keys/rotate-dialog.tsx';
import type { StaffMember } from './staff-member.ts';

type Open = { readonly what: 'add' | KeyTask } | { readonly what: 'change' | 'reset'; readonly person: StaffMember };

/** Who has an account here, and what they may do. */
export function StaffSection() {
  const { settings } = useText();
  const words = settings.staff;
  const { staff: me } = useSignedIn();
  const { data: people = [] } = useQuery(ask('staff.list', {}));
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [doneWithKeys, setDoneWithKeys] = useState<string | null>(null);
  const close = (sentence: string | null) => {
    setOpen(null);
    setDone(sentence);
  };
  const closeKeys = (sentence: string | null) => {
    setOpen(null);
    setDoneWithKeys(sentence);
  };
  return (
    <>
      <Card
        title={words.title}
        aside={
          <div className={styles.add}>
            <Button variant="primary" onPress={() => setOpen({ what: 'add' })}>
              {words.add}
            </Button>
          </div>
        }
      >
        <p className={settingsScreen.lead}>{words.lead}</p>
        <div aria-live="polite">{done !== null && <Banner variant="well">{done}</Banner>}</div>
        <ul className={styles.list}>
          {people.map((person) => (
            <li key={person.staffId}>
              <strong>{person.label}</strong>
              {person.staffId === me.staffId && <span className={styles.you}>{words.you}</span>}
              <span className={styles.role}>{words.roles[person.role]}</span>
              <Button onPress={() => setOpen({ what: 'change', person })}>{words.change}</Button>
            </li>
          ))}
        </ul>
        {open?.what === 'add' && <AddStaffDialog onClose={close} />}
        {open?.what === 'change' && (
          <ChangeStaffDialog
            person={open.person}
            isSelf={open.person.staffId === me.staffId}
            onClose={close}
            onReset={() => setOpen({ what: 'reset', person: open.person })}
            onLeft={(sentence) => {
              setDone(sentence);
              // Offered at once: what they know opens the ledger until it is renewed. What is put off stays on the card below.
              setOpen({ what: open.person.role === 'manager' ? 'code' : 'rotate' });
            }}
          />
        )}
        {open?.what === 'reset' && <ResetPasswordDialog person={open.person} onClose={close} />}
      </Card>
      <KeysCard onOpen={(what) => setOpen({ what })} done={doneWithKeys} />
      {open?.what === 'code' && <NewCodeDialog onClose={closeKeys} />}
      {open?.what === 'rotate' && <RotateDialog onClose={closeKeys} />}
    </>
  );
}
