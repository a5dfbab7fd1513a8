import { v7 } from 'uuid';
import { newCode } from '../../../../electron/domain/policy/drafting/rows.ts';
import { useText } from '../../../text/language.tsx';
import { EditRows } from './edit-rows.tsx';
import { WordsField } from './words-field.tsx';
import { withChange, type Writing } from './writing.ts';

const parts = ['name', 'shortName', 'provided', 'address', 'representative'] as const;
const required: readonly string[] = ['name', 'shortName', 'provided'];

/** Third parties to whom data are given with consent, described as their record must be (Arts 27(1), 29). */
export function RecipientsSheet({ writing }: { readonly writing: Writing }) {
  const { field, section, write } = useText().notices;
  const { draft, set } = writing;
  return (
    <EditRows
      title={section.recipients}
      hint={write.hint.recipients}
      rows={draft.recipients}
      most={20}
      keyOf={({ code }) => code}
      nameOf={({ name }) => name}
      addLabel={write.add.recipients}
      newRow={() => ({ code: newCode(v7()), name: '', shortName: '', address: '', representative: '', provided: '' })}
      onChange={(recipients) => set({ recipients })}
    >
      {(row, at) =>
        parts.map((part) => {
          const path = `recipients.${String(at)}.${part}`;
          return (
            <WordsField
              key={part}
              writing={writing}
              path={path}
              label={field[part]}
              isRequired={required.includes(part)}
              isLong={part === 'provided'}
              value={row[part]}
              onChange={(value) => set({ recipients: withChange(draft.recipients, at, { [part]: value }) }, path)}
            />
          );
        })
      }
    </EditRows>
  );
}
