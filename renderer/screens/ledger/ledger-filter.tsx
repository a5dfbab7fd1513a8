import styles from './ledger-filter.module.css';
import { useState } from 'react';
import { call } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { kindGroups } from '../../../electron/domain/entries/entry-kind.ts';
import { kindsOfGroup } from '../../../electron/domain/entries/index.ts';
import { fill } from '../../../electron/words/fill.ts';
import { labelOfKind } from '../../../electron/words/tell-entry.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Button, ButtonSizeContext } from '../../ui/button.tsx';
import { readDate } from '../../ui/date-field.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLowScreen } from '../../ui/use-screen-size.ts';
import { CustomerPicker } from '../../widgets/customer-picker/customer-picker.tsx';
import { StaffSelect } from './staff-select.tsx';
import type { LedgerFilter } from './use-ledger-lines.ts';

interface LedgerFilterBarProps {
  readonly filter: LedgerFilter;
  readonly onFilter: (filter: LedgerFilter) => void;
}

/** Which records are shown. What is chosen takes effect at once. */
export function LedgerFilterBar({ filter, onFilter }: LedgerFilterBarProps) {
  const { language } = useLanguage();
  const words = useText().ledger.filter;
  return (
    <section className={styles.filter} aria-label={words.title}>
      <Select
        name="kind"
        label={words.kind}
        value={filter.kinds[0] ?? ''}
        onChange={(kind) => onFilter({ ...filter, kinds: kind === '' ? [] : [kind] })}
        options={[
          { value: '', label: words.allKinds },
          ...kindGroups.flatMap((group) =>
            kindsOfGroup(group).map((kind) => ({ value: kind, label: labelOfKind(kind, language) })),
          ),
        ]}
      />
      <StaffSelect staffId={filter.staffId} onChange={(staffId) => onFilter({ ...filter, staffId })} />
      <CustomerPicker
        name="customer"
        label={words.customer}
        none={words.customerNone}
        change={words.clearCustomer}
        customerId={filter.customerId}
        onPick={(picked) => onFilter({ ...filter, customerId: picked?.customerId ?? null })}
      />
    </section>
  );
}

interface LedgerJumpProps {
  /** The number of the newest record. */
  readonly newest: number;
  /** Only some records are shown: among them there is no first and no newest that could be told by its number. */
  readonly isFiltered: boolean;
  /** Shows the ledger below this place; null from the newest record on. */
  readonly onMove: (before: number | null) => void;
}

/** The number that was typed; null where it is none. */
function readNumber(typed: string): number | null {
  const number = Number(typed.normalize('NFKC').replaceAll(',', ''));
  return Number.isInteger(number) && number >= 1 ? number : null;
}

/** Ways to a place far away: a number, a day, the newest, the first. */
export function LedgerJump({ newest, isFiltered, onMove }: LedgerJumpProps) {
  const { filter: words } = useText().ledger;
  const [typed, setTyped] = useState('');
  const faults = useFaults<'number'>();
  const isLow = useLowScreen();
  const { submit: go } = useSubmit(async () => {
    const number = readNumber(typed);
    const on = readDate(typed);
    if (number !== null && number <= newest) return onMove(number + 1);
    if (on === null) return void faults.show({ number: fill(words.numberFault, { last: formatNumber(newest) }) });
    const { before } = await call('ledger.place_of_day', { on });
    if (!faults.show(before === null ? { number: words.dayFault } : {})) onMove(before);
  });
  return (
    <div className={styles.jump}>
      <ButtonSizeContext value={isLow ? 'small' : 'medium'}>
        <Form onSubmit={go} faults={faults.shown}>
          <div className={styles.numberField}>
            <TextField name="number" label={words.number} value={typed} onChange={(next) => setTyped(next)} />
            <Button type="submit">{words.go}</Button>
          </div>
        </Form>
        {!isFiltered && (
          <>
            <Button onPress={() => onMove(null)}>{words.newest}</Button>
            <Button onPress={() => onMove(firstStretch)}>{words.oldest}</Button>
          </>
        )}
      </ButtonSizeContext>
    </div>
  );
}

/** From here on down lie the first fifty records of all. */
const firstStretch = 51;
