import { newId } from '../../../api/new-id.ts';
import styles from './write.module.css';
import { newCode } from '../../../../electron/domain/notice/drafting/rows.ts';
import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { useText } from '../../../text/language.tsx';
import { EditRows } from './edit-rows.tsx';
import { WordsField } from './words-field.tsx';
import { WordsFields } from './words-fields.tsx';
import { labels, withChange, type Writing } from './writing.ts';

type Group = NoticeDraft['itemGroups'][number];

const newItem = () => ({ code: newCode(newId()), label: '' });

/** What is shared, group by group; each item has a code of its own, for the list of what may leave. */
export function ItemGroups({ writing }: { readonly writing: Writing }) {
  const { field, section, write } = useText().notice;
  const { draft, set } = writing;
  const { itemGroups } = draft;
  const change = (at: number, part: Partial<Group>) => set({ itemGroups: withChange(itemGroups, at, part) });
  return (
    <EditRows
      title={section.items}
      hint={write.hint.items}
      rows={itemGroups}
      most={20}
      keyOf={({ code }) => code}
      nameOf={({ label }) => label}
      addLabel={write.add.itemGroups}
      newRow={() => ({ code: newCode(newId()), label: '', shortLabel: '', items: [newItem()] })}
      onChange={(rows) => set({ itemGroups: rows })}
    >
      {(row, at) => (
        <>
          <WordsFields
            path={`itemGroups.${String(at)}`}
            parts={labels}
            required={labels}
            values={row}
            onChange={(part, value) => change(at, { [part]: value })}
          />
          <div className={styles.inner}>
            <EditRows
              title={`${row.label} ${field.item}`.trim()}
              rows={row.items}
              least={1}
              most={40}
              keyOf={({ code }) => code}
              nameOf={({ label }) => label}
              addLabel={write.add.items}
              newRow={newItem}
              onChange={(items) => change(at, { items })}
            >
              {(item, place) => (
                <WordsField
                  path={`itemGroups.${String(at)}.items.${String(place)}.label`}
                  label={field.item}
                  isRequired
                  value={item.label}
                  onChange={(label) => change(at, { items: withChange(row.items, place, { label }) })}
                />
              )}
            </EditRows>
          </div>
        </>
      )}
    </EditRows>
  );
}
