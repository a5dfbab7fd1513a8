import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { BoxTable } from './box-table.tsx';
import { ChoiceLines } from './choice-lines.tsx';
import { FactTable } from './fact-table.tsx';
import { NoteList } from './note-list.tsx';
import type { Part } from './part.ts';
import { StateList } from './state-list.tsx';
import { StateTable } from './state-table.tsx';

interface PartListProps {
  readonly parts: readonly Part[];
  /** No room for tables: choices are listed one below the other. */
  readonly isNarrow?: boolean;
  readonly texts: SlipTexts;
}

/** Parts one below the other; the notes, which come last, form one list. */
export function PartList({ parts, isNarrow = false, texts }: PartListProps) {
  const notes = parts.filter((part) => part.kind === 'note');
  return (
    <>
      {parts.map((part) => {
        switch (part.kind) {
          case 'block':
            return (
              <div key={part.id} data-piece="block">
                {part.content}
              </div>
            );
          case 'facts':
            return <FactTable key={part.id} lines={part.lines} />;
          case 'grid':
            return isNarrow ? (
              <StateList key={part.grid.id} grid={part.grid} texts={texts} />
            ) : (
              <StateTable key={part.grid.id} {...part} texts={texts} />
            );
          case 'boxes':
            return <BoxTable key={part.grid.id} {...part} texts={texts} />;
          case 'lines':
            return <ChoiceLines key={part.list.id} {...part} texts={texts} />;
          case 'note':
            return null;
        }
      })}
      {notes.length > 0 ? <NoteList notes={notes} texts={texts} /> : null}
    </>
  );
}
