import { Fragment } from 'react';
import { phrasesOf } from '../../text/phrases.ts';
import styles from './phrases.module.css';

/** A text whose lines end between its words. By itself Chromium ends them inside where a column is narrow, or far before its edge. */
export function Phrases({ children: text }: { readonly children: string }) {
  return (
    <span className={styles.phrases}>
      {phrasesOf(text).map((phrase, index) => (
        // The phrases of a text have no names and never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
