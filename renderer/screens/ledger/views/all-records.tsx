import styles from '../ledger-filter.module.css';
import { useText } from '../../../text/language.tsx';
import { LedgerFilterBar, LedgerJump } from '../ledger-filter.tsx';
import { LedgerLines } from '../ledger-lines.tsx';
import { isEverything, type LedgerFilter } from '../use-ledger-lines.ts';

/** Which records are shown, and below which place; null from the newest on. */
export interface ShownRecords {
  readonly filter: LedgerFilter;
  readonly before: number | null;
}

interface AllRecordsProps {
  readonly newest: number;
  readonly shown: ShownRecords;
  readonly onShow: (shown: ShownRecords) => void;
}

/** Every record, narrowed by kind, person and customer at will. */
export function AllRecords({ newest, shown, onShow }: AllRecordsProps) {
  const { noneHint } = useText().ledger;
  const { filter, before } = shown;
  const move = (next: number | null) => onShow({ filter, before: next });
  return (
    <>
      <div className={styles.tools}>
        <LedgerFilterBar filter={filter} onFilter={(next) => onShow({ filter: next, before: null })} />
        <LedgerJump newest={newest} isFiltered={!isEverything(filter)} onMove={move} />
      </div>
      <LedgerLines filter={filter} before={before} noneHint={noneHint} onMove={move} />
    </>
  );
}
