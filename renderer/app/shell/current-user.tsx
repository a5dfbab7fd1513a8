import styles from './current-user.module.css';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { useLock } from '../../widgets/drafts/use-lock.ts';

/** The shop, the person, and the way out: the same on every screen. */
export function CurrentUser() {
  const { home } = useText();
  const { staff, shop } = useSignedIn();
  const { data: company } = useQuery(ask('company.get', {}));
  const lock = useLock();
  return (
    <>
      <span className={styles.shop}>{company?.shops.find(({ letter }) => letter === shop)?.name}</span>
      <span className={styles.person}>
        <strong>{staff.label}</strong>
        <span className={styles.role}>{home.role[staff.role]}</span>
      </span>
      <Button onPress={lock}>
        <Lock aria-hidden />
        {home.lock}
        <Key>F8</Key>
      </Button>
    </>
  );
}
