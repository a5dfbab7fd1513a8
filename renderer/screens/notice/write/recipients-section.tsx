import { newId } from '../../../api/new-id.ts';
import { newCode } from '../../../../electron/domain/notice/drafting/rows.ts';
import { useText } from '../../../text/language.tsx';
import { EditRows } from './edit-rows.tsx';
import { WordsFields } from './words-fields.tsx';
import { withChange, type Writing } from './writing.ts';

/** Third parties to whom data are given with consent, described as their record must be (Arts 27(1), 29). */
export function RecipientsSection({ writing }: { readonly writing: Writing }) {
  const { section, write } = useText().notice;
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
      newRow={() => ({
        code: newCode(newId()),
        name: '',
        shortName: '',
        address: '',
        representative: '',
        provided: '',
      })}
      onChange={(recipients) => set({ recipients })}
    >
      {(row, at) => (
        <WordsFields
          path={`recipients.${String(at)}`}
          parts={['name', 'shortName', 'provided', 'address', 'representative']}
          required={['name', 'shortName', 'provided']}
          long={['provided']}
          values={row}
          onChange={(part, value) => set({ recipients: withChange(draft.recipients, at, { [part]: value }) })}
        />
      )}
    </EditRows>
  );
}
