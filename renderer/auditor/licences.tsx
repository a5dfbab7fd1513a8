import styles from './licences.module.css';
import { useState } from 'react';

/** The licences of what this page is built of. The build has put them into it as a text that is not shown by itself. */
export function Licences({ label }: { readonly label: string }) {
  const [text] = useState(() => document.getElementById('licences')?.textContent ?? '');
  return (
    <details className={styles.licences}>
      <summary>{label}</summary>
      <pre>{text}</pre>
    </details>
  );
}
