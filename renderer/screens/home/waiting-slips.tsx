import styles from './home.module.css';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import type { WaitingFor } from '../../../electron/domain/slips/paper-life.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { command } from '../../api/desk.ts';
import { failureText } from '../../text/failure-text.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../../widgets/navigation/paths.ts';
import { ClosingButtons } from '../../widgets/slip-closing/closing-buttons.tsx';
import { useUndoable } from '../../widgets/taking-back/result-toast.tsx';
import { WaitingList } from './waiting-list.tsx';

type Slips = Output<'home.waiting'>['issue'];
type Slip = Slips['slips'][number];

interface WaitingSlipsProps extends Slips {
  readonly what: WaitingFor;
  readonly onMore: () => void;
}

/** Papers that are to be asked back, issued, or signed, with what ends the waiting for each. */
export function WaitingSlips({ what, count, slips, onMore }: WaitingSlipsProps) {
  const { waiting } = useText().slips;
  const rows = slips.map((slip) => <SlipRow key={slip.entryId} what={what} slip={slip} />);
  return <WaitingList lead={waiting.lead[what]} count={count} rows={rows} onMore={onMore} />;
}

function SlipRow({ what, slip }: { readonly what: WaitingFor; readonly slip: Slip }) {
  const { home, slips, takingBack } = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { entryId, customerId, customerName, receiptNo, slipKind, since } = slip;
  const name = fill(home.due.sama, { name: customerName });
  const line = what === 'recall' ? takingBack.recall.line : slips.waiting.line;
  return (
    <li className={styles.row}>
      {what !== 'recall' && <Mark what={what} slip={slip} />}
      <Link className={styles.who} to={paths.slip(customerId, entryId)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.note}>
          {fill(line, {
            kind: slipKind === null ? '' : slips.type[slipKind],
            receiptNo,
            date: formatDay(tokyoDateOf(since), language),
          })}
        </span>
      </Link>
      {what === 'issue' && (
        <Button size="small" onPress={() => void navigate(paths.slip(customerId, entryId))}>
          {slips.waiting.open}
        </Button>
      )}
      {what === 'recall' ? <RecallButtons slip={slip} /> : <ClosingButtons slip={slip} name={name} />}
    </li>
  );
}

/** Whether it was never issued, or did not come out: that is red, for the customer may be waiting. */
function Mark({ what, slip: { paper } }: { readonly what: WaitingFor; readonly slip: Slip }) {
  const { mark } = useText().slips.waiting;
  if (what === 'signature') return <Tag>{mark.signature}</Tag>;
  if (paper === 'failed' || paper === 'unknown') return <Tag tone="late">{mark[paper]}</Tag>;
  return <Tag>{mark.unissued}</Tag>;
}

function RecallButtons({ slip: { entryId, customerId, customerName, receiptNo } }: { readonly slip: Slip }) {
  const text = useText();
  const { recall } = text.takingBack;
  const undoable = useUndoable();
  const { isPending, failure, submit } = useSubmit(async (outcome: 'collected' | 'not_collected') => {
    const said = `${fill(text.home.due.sama, { name: customerName })} ${fill(recall.closed[outcome], { receiptNo })}`;
    await undoable({ kind: 'slip.recall_closed', customerId }, said, (id) =>
      command('slip.close_recall', { customerId, entryId, outcome }, id),
    );
  });
  return (
    <>
      {failure !== null && <span role="alert">{failureText(failure, text)}</span>}
      <Button size="small" isPending={isPending} onPress={() => submit('collected')}>
        {recall.collected}
      </Button>
      <Button variant="quiet" size="small" isPending={isPending} onPress={() => submit('not_collected')}>
        {recall.notCollected}
      </Button>
    </>
  );
}
