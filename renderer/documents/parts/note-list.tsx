import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { classNames } from '../../ui/class-names.ts';
import type { Part } from './part.ts';
import { Phrases } from './phrases.tsx';
import { Unbroken } from './unbroken.tsx';
import styles from './note-list.module.css';

interface NoteListProps {
  readonly notes: readonly Extract<Part, { kind: 'note' }>[];
  readonly texts: SlipTexts;
}

/** Small print: terms in bold, and what is to be said of each. On a half sheet it runs on; on a whole one it is a table. */
export function NoteList({ notes, texts }: NoteListProps) {
  return (
    <dl className={styles.notes}>
      {notes.map(({ note, isContinued }) => (
        <div key={note.id} className={classNames(styles.note, note.isRunOn && styles.runOn)} data-note={note.id}>
          <dt>
            {note.term}
            {isContinued ? texts.continued : null}
          </dt>
          {note.lines.map((line, index) => (
            // The lines of a note have no names and never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <dd key={index} data-piece="line">
              {/* Nothing but this parts one line from the next where they run on. */}
              <wbr />
              {note.isOfNames ? <Unbroken>{line}</Unbroken> : <Phrases>{line}</Phrases>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
