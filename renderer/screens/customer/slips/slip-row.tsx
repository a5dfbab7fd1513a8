import styles from './slips-tab.module.css';
import { Eye, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Output } from '../../../../electron/contract/table.ts';
import { parseReceiptNumber } from '../../../../electron/domain/slips/receipt-number.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { classNames } from '../../../ui/class-names.ts';

interface SlipRowProps {
  readonly slip: Output<'slip.list'>[number];
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** One slip in the list: what it is, when it was made, how often it was issued, and how often that failed. */
export function SlipRow({ slip, isShown, onShow }: SlipRowProps) {
  const { language } = useLanguage();
  const { slips, takingBack } = useText();
  const { kinds, receiptNo, failures, voided } = slip;
  const [main] = kinds;
  // The number has the day in it, and is never given to another day.
  const receipt = parseReceiptNumber(receiptNo);
  return (
    <li>
      <AriaButton
        className={classNames(styles.row)}
        {...(isShown && { 'aria-current': 'true' as const })}
        onPress={onShow}
      >
        <span className={styles.rowType}>{main === undefined ? null : slips.type[main.slipKind]}</span>
        <span className={styles.rowDate}>{receipt === null ? '' : formatDay(receipt.on, language)}</span>
        <span className={styles.rowNumber}>{receiptNo}</span>
        {voided !== null && <strong className={styles.rowVoided}>{takingBack.slip.voided}</strong>}
        <span className={styles.rowCopies}>{copiesText(slip, slips)}</span>
        {slip.signature !== 'none' && voided === null && (
          <span className={styles.rowCopies}>{slips.signature[slip.signature]}</span>
        )}
        {failures > 0 && (
          <span className={styles.rowFailures}>
            <TriangleAlert aria-hidden />
            {fill(slips.failures, { count: failures })}
          </span>
        )}
        <span className={styles.rowView}>
          <Eye aria-hidden />
          {slips.view}
        </span>
      </AriaButton>
    </li>
  );
}

function copiesText(
  { copies, paper }: SlipRowProps['slip'],
  { copies: words, paper: ends }: Catalogue['slips'],
): string {
  if (copies === 0) return ends[paper];
  return copies === 1 ? words.first : fill(words.again, { count: copies - 1 });
}
