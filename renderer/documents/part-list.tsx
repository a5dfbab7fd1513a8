import type { SlipTexts } from '../text/catalogue.ts';
import { NoteList } from './note-list.tsx';
import type { Part } from './part.ts';
import { StateTable } from './state-table.tsx';

/** Parts one below the other; the notes, which come last, form one list. */
export function PartList({ parts, texts }: { readonly parts: readonly Part[]; readonly texts: SlipTexts }) {
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
          case 'grid':
            return <StateTable key={part.grid.id} {...part} texts={texts} />;
          case 'note':
            return null;
        }
      })}
      {notes.length > 0 ? <NoteList notes={notes} texts={texts} /> : null}
    </>
  );
}
