import styles from './strength.module.css';
import { useEffect, useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { call } from '../../api/desk.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { classNames } from '../../ui/class-names.ts';

type Rating = Output<'password.rate'>;

/** Between two keys there is no need to know. */
const PAUSE_MS = 200;

/**
 * What the core says about a password while it is typed. Not through the cache of queries: a password must not stay in
 * its keys.
 */
function useRating(password: string, ownWords: readonly string[]): Rating | null {
  const { language } = useLanguage();
  const [rating, setRating] = useState<Rating | null>(null);
  const known = ownWords.join('\n');
  useEffect(() => {
    if (password === '') return;
    let isOver = false;
    const timer = setTimeout(() => {
      const asked = call('password.rate', { password, ownWords: known.split('\n').filter(Boolean), language });
      asked.then(
        (answer) => !isOver && setRating(answer),
        // Advice that does not come is no reason to say anything: the password is judged again when it is sent.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [password, known, language]);
  return rating;
}

/** Windows switches the input method off in a password field: what only it can write could not be typed again. */
const needsInputMethod = (password: string) => /[^\x20-\x7e]/.test(password.normalize('NFKC'));

interface StrengthProps {
  readonly password: string;
  /** What everybody in the shop knows: the person's name, the company. */
  readonly ownWords: readonly string[];
}

/** How strong a new password is, in a word and four bars, and what would make it stronger. */
export function Strength({ password, ownWords }: StrengthProps) {
  const { newPassword } = useText().start;
  const rating = useRating(password, ownWords);
  return (
    <div className={styles.strength} aria-live="polite">
      {needsInputMethod(password) && <p>{newPassword.inputMethod}</p>}
      {rating !== null && password !== '' && (
        <>
          <p className={rating.isAccepted ? classNames(styles.word, styles.enough) : styles.word}>
            <span className={styles.bars} aria-hidden>
              {[1, 2, 3, 4].map((bar) => (
                <span key={bar} data-filled={bar <= rating.score} />
              ))}
            </span>
            {fill(newPassword.meter, { word: newPassword.strength[rating.score] ?? '' })}
          </p>
          {!rating.isAccepted && (
            <ul>
              {rating.warning !== null && <li>{rating.warning}</li>}
              {rating.suggestions.map((suggestion) => (
                <li key={suggestion}>{suggestion}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
