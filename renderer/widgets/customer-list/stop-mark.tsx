import styles from './stop-mark.module.css';
import { Ban } from 'lucide-react';
import { useText } from '../../text/language.tsx';

/** Stands beside a customer in a list who has told us to stop something. */
export function StopMark() {
  const { desk } = useText();
  return (
    <span className={styles.stopMark}>
      <Ban aria-hidden />
      {desk.stop}
    </span>
  );
}
