import { newId } from '../../../api/new-id.ts';
import { newCode } from '../../../../electron/domain/notice/drafting/rows.ts';
import { furiganaForLabel } from '../../../../electron/domain/notice/wording/furigana.ts';
import { useText } from '../../../text/language.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EditRows } from './edit-rows.tsx';
import { WordsField } from './words-field.tsx';
import { WordsFields } from './words-fields.tsx';
import { labels, withChange, type Writing } from './writing.ts';

/** What the data are used for, and by which ways customers are told. */
export function PurposesSection({ writing }: { readonly writing: Writing }) {
  const { field, section, write } = useText().notice;
  const { draft, set } = writing;
  return (
    <>
      <WordsField
        path="title"
        label={field.title}
        isRequired
        value={draft.title}
        onChange={(title) => set({ title })}
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
        newRow={() => ({ code: newCode(newId()), label: '', shortLabel: '', sentence: '', isAdvertising: true })}
        onChange={(purposes) => set({ purposes })}
      >
        {(row, at) => (
          <>
            <WordsFields
              path={`purposes.${String(at)}`}
              parts={[...labels, 'sentence']}
              required={[...labels, 'sentence']}
              long={['sentence']}
              values={row}
              onChange={(part, value) => set({ purposes: withChange(draft.purposes, at, { [part]: value }) })}
            />
            <Checkbox
              name={`purposes.${String(at)}.isAdvertising`}
              label={field.advertising}
              isSelected={row.isAdvertising}
              onChange={(isAdvertising) => set({ purposes: withChange(draft.purposes, at, { isAdvertising }) })}
            />
          </>
        )}
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
        newRow={() => ({ code: newCode(newId()), label: '', shortLabel: '', furigana: '' })}
        onChange={(channels) => set({ channels })}
      >
        {(row, at) => (
          <WordsFields
            path={`channels.${String(at)}`}
            parts={[...labels, 'furigana']}
            required={labels}
            values={row}
            onChange={(part, value) =>
              set({
                channels: withChange(draft.channels, at, {
                  [part]: value,
                  // Readings stay above the words that are still there, and new words get theirs.
                  ...(part === 'shortLabel' && { furigana: furiganaForLabel(value, row.furigana) }),
                }),
              })
            }
          />
        )}
      </EditRows>
    </>
  );
}
