import styles from './help-dialog.module.css';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { ChipMark } from '../../widgets/consent/chip-mark.tsx';
import { useText } from '../../text/language.tsx';
import { Key } from '../../ui/key.tsx';

/** A key, and what it does. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly label: string;
}

/** A line of such a list: the keys, and what they do. */
export function KeyLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{label}</dd>
    </div>
  );
}

/** Keys in a list, each with what it does; more lines of it stand below. */
export function KeyList({ rows, children }: { readonly rows: readonly KeyRow[]; readonly children?: ReactNode }) {
  return (
    <dl className={styles.keys}>
      {rows.map(({ keys, label }) => (
        <KeyLine key={keys.join(' ')} label={label}>
          {keys.map((name) => (
            <Key key={name}>{name}</Key>
          ))}
        </KeyLine>
      ))}
      {children}
    </dl>
  );
}

/** How answers are chosen without the mouse. */
export function AnswerKeys() {
  const { answers } = useText().help;
  return (
    <section>
      <h3>{answers.title}</h3>
      <p className={styles.lead}>{answers.lead}</p>
      <KeyList
        rows={[
          { keys: ['1'], label: answers.agree },
          { keys: ['2'], label: answers.stop },
          { keys: ['3'], label: answers.pending },
          { keys: ['0'], label: answers.undo },
          { keys: ['←', '→', '↑', '↓'], label: answers.arrows },
          { keys: ['Shift', '1–3'], label: answers.row },
          { keys: ['Ctrl', '1–3'], label: answers.all },
        ]}
      />
    </section>
  );
}

const marks = ['agreed', 'refused', 'withdrawn', 'pending', 'unasked', 'outdated', 'review'] as const;

/** What the marks on the choices mean. */
export function Marks() {
  const { marks: words } = useText().help;
  return (
    <section>
      <h3>{words.title}</h3>
      <ul className={styles.marks}>
        {marks.map((state) => (
          <li key={state}>
            <ChipMark state={state} />
            {words[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HowTo {
  readonly ask: string;
  readonly answer: string;
}

/** The screens that tell what to do when something happens. */
type Told = Exclude<keyof Catalogue['help']['howTo'], 'title'>;

function isTold(about: string, howTo: Catalogue['help']['howTo']): about is Told {
  return about !== 'title' && Object.hasOwn(howTo, about);
}

/** What to do when something happens on this screen. */
export function HowTos({ about }: { readonly about: string }) {
  const { howTo } = useText().help;
  if (!isTold(about, howTo)) return null;
  const told: readonly HowTo[] = Object.values(howTo[about]);
  return (
    <section>
      <h3>{howTo.title}</h3>
      <dl className={styles.howTos}>
        {told.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
