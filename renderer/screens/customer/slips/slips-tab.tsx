import type { CustomerId, EntryId } from '../../../../electron/domain/ids.ts';
import styles from './slips-tab.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import { parseReceiptNumber } from '../../../../electron/domain/slips/receipt-number.ts';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import type { SlipKind } from '../../../../electron/domain/slips/slip-kind.ts';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, ButtonSizeContext } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { IssueButtons } from '../../../widgets/issue/issue-buttons.tsx';
import { SlipIssueNote } from '../../../widgets/issue/slip-issue-note.tsx';
import { EnglishCopy, SlipOptions } from '../../../widgets/issue/print-options.tsx';
import { ClosingButtons } from '../../../widgets/slip-closing/closing-buttons.tsx';
import { SlipPreview } from './slip-preview.tsx';
import { SlipRow } from './slip-row.tsx';
import { useSlipIssue, type PrintOptions } from '../../../widgets/issue/use-slip-issue.ts';

type Slip = Output<'slip.list'>[number];

/** The tab of a customer's slips: every one can be seen, printed and saved again. */
export function SlipsTab({ customerId }: { readonly customerId: CustomerId }) {
  const { slips, issue: words } = useText();
  const [params, setParams] = useSearchParams();
  const { data, isFetching, isFetchedAfterMount } = useQuery(ask('slip.list', { customerId }));
  // The slip just recorded is not in an older list, and another one must not be printed in its place.
  const list = isFetching && !isFetchedAfterMount ? undefined : data;
  const issue = useSlipIssue();
  const navigate = useNavigate();
  const [options, setOptions] = useState<PrintOptions>({});
  const asked = params.get('slip');
  const shown = list?.find(({ entryId }) => entryId === asked) ?? list?.[0];
  // What the entry asks for, until another of its slips is chosen.
  const chosen = shown?.kinds.find((one) => one.slipKind === options.slipKind) ?? shown?.kinds[0];
  const wanted = { ...options, slipKind: chosen?.slipKind };
  const canPrint = shown !== undefined && issue.working === null;
  useShortcut(
    'F12',
    words.print,
    () => shown !== undefined && void issue.issue('printer', shown.entryId, wanted),
    canPrint,
  );
  if (list === undefined) return null;
  if (shown === undefined || chosen === undefined) {
    return (
      <Card title={slips.empty}>
        <p>{slips.emptyNext}</p>
        <div>
          <Button variant="primary" onPress={() => void navigate(paths.customer(customerId, 'consent'))}>
            {slips.toConsent}
          </Button>
        </div>
      </Card>
    );
  }
  const show = (entryId: EntryId) => {
    setOptions({ ...options, slipKind: undefined });
    setParams({ slip: entryId }, { replace: true });
  };
  return (
    <div className={styles.slips}>
      <div className={styles.beside}>
        <section className={styles.shown}>
          <SlipHead slip={shown} slipKind={chosen.slipKind} />
          <SlipIssueNote entryId={shown.entryId} issue={issue} />
          {shown.voided !== null && <VoidedNote voided={shown.voided} />}
          <SlipEnd customerId={customerId} slip={shown} />
          {chosen.copies > 0 && <p className={styles.reprint}>{fill(slips.reprint, { count: chosen.copies })}</p>}
          <div className={styles.actions}>
            <ButtonSizeContext value="small">
              <IssueButtons entryId={shown.entryId} issue={issue} wanted={wanted} />
            </ButtonSizeContext>
          </div>
          <EnglishCopy wanted={wanted} onChange={setOptions} />
        </section>
        <nav aria-label={slips.list}>
          <ul className={styles.list}>
            {list.map((slip) => (
              <SlipRow
                key={slip.entryId}
                slip={slip}
                isShown={slip.entryId === shown.entryId}
                onShow={() => show(slip.entryId)}
              />
            ))}
          </ul>
        </nav>
      </div>
      <SlipPreview
        key={shown.entryId}
        customerId={customerId}
        entryId={shown.entryId}
        copies={chosen.copies}
        wanted={wanted}
        options={<SlipOptions kinds={shown.kinds} wanted={wanted} onChange={setOptions} />}
      />
    </div>
  );
}

function SlipHead({ slip, slipKind }: { readonly slip: Slip; readonly slipKind: SlipKind }) {
  const { language } = useLanguage();
  const { slips } = useText();
  const receipt = parseReceiptNumber(slip.receiptNo);
  return (
    <header className={styles.head}>
      <h2>{slips.type[slipKind]}</h2>
      {receipt !== null && <span>{formatDay(receipt.on, language)}</span>}
      <span>
        {slips.receiptNo} <strong>{slip.receiptNo}</strong>
      </span>
      <span>
        {slips.code} <strong>{slip.code}</strong>
      </span>
    </header>
  );
}

/** What became of the signature that was promised, and how the waiting for the paper can end. */
function SlipEnd({ customerId, slip }: { readonly customerId: CustomerId; readonly slip: Slip }) {
  const { signature: words } = useText().slips;
  const { signature, closings, voided } = slip;
  const isTold = signature !== 'none' && voided === null;
  if (!isTold && closings.length === 0) return null;
  return (
    <div className={styles.end}>
      {isTold && <Tag tone={signature === 'promised' ? 'soon' : 'calm'}>{words[signature]}</Tag>}
      <ClosingButtons slip={{ ...slip, customerId }} />
    </div>
  );
}

/** What the slip confirms was taken back: what holds instead, and what a copy would say. */
function VoidedNote({ voided }: { readonly voided: NonNullable<Slip['voided']> }) {
  const { language } = useLanguage();
  const words = useText().takingBack.slip;
  const { voidedAt, replacedBy } = voided;
  return (
    <Banner variant="stop" title={words.voided} isStacked>
      {fill(words.voidedOn, { date: formatDay(tokyoDateOf(voidedAt), language) })}
      {replacedBy === null ? words.notReplaced : fill(words.replacedBy, { receiptNo: replacedBy })}
      {words.reprint}
    </Banner>
  );
}
