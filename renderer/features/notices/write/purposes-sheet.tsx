import { v7 } from 'uuid';
import { newCode } from '../../../../electron/domain/policy/drafting/rows.ts';
import { useText } from '../../../text/language.tsx';
import { EditRows } from './edit-rows.tsx';
import { WordsField } from './words-field.tsx';
import { withChange, type Writing } from './writing.ts';

/** What the data are used for, and by which ways customers are told. */
export function PurposesSheet({ writing }: { readonly writing: Writing }) {
  const { field, section, write } = useText().notices;
  const { draft, set } = writing;
  return (
    <>
      <WordsField
        writing={writing}
        path="title"
        label={field.title}
        isRequired
        value={draft.title}
        onChange={(title) => set({ title }, 'title')}
      />
      <EditRows
        title={section.purposes}
        hint={write.hint.purposes}
        rows={draft.purposes}
        least={1}
        most={20}
        keyOf={({ code }) => code}
        nameOf={({ label }) => label}
        addLabel={write.add.purposes}
        newRow={() => ({ code: newCode(v7()), label: '', shortLabel: '', sentence: '' })}
        onChange={(purposes) => set({ purposes })}
      >
        {(row, at) =>
          (['label', 'shortLabel', 'sentence'] as const).map((part) => {
            const path = `purposes.${String(at)}.${part}`;
            return (
              <WordsField
                key={part}
                writing={writing}
                path={path}
                label={field[part]}
                isRequired
                isLong={part === 'sentence'}
                value={row[part]}
                onChange={(value) => set({ purposes: withChange(draft.purposes, at, { [part]: value }) }, path)}
              />
            );
          })
        }
      </EditRows>
      <EditRows
        title={section.channels}
        hint={write.hint.channels}
        rows={draft.channels}
        least={1}
        most={20}
        keyOf={({ code }) => code}
        nameOf={({ label }) => label}
        addLabel={write.add.channels}
        newRow={() => ({ code: newCode(v7()), label: '', shortLabel: '' })}
        onChange={(channels) => set({ channels })}
      >
        {(row, at) =>
          (['label', 'shortLabel'] as const).map((part) => {
            const path = `channels.${String(at)}.${part}`;
            return (
              <WordsField
                key={part}
                writing={writing}
                path={path}
                label={field[part]}
                isRequired
                value={row[part]}
                onChange={(value) => set({ channels: withChange(draft.channels, at, { [part]: value }) }, path)}
              />
            );
          })
        }
      </EditRows>
    </>
  );
}
