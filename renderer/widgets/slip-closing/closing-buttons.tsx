import type { CustomerId, EntryId } from '../../../electron/domain/ids.ts';
import type { Closing } from '../../../electron/domain/slips/paper-life.ts';
import { fill } from '../../../electron/words/fill.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useUndoable } from '../taking-back/result-toast.tsx';

interface ClosingButtonsProps {
  readonly slip: {
    readonly entryId: EntryId;
    readonly customerId: CustomerId;
    readonly receiptNo: string;
    readonly closings: readonly Closing[];
  };
  /** Whose slip it is, where the screen does not show it. */
  readonly name?: string;
}

/** The ways to end the waiting for a slip: each records exactly what happened, and can be taken back. */
export function ClosingButtons({ slip: { entryId, customerId, receiptNo, closings }, name }: ClosingButtonsProps) {
  const text = useText();
  const { closing: words, closed } = text.slips;
  const record = useUndoable();
  const { isPending, failure, submit } = useSubmit(async (closing: Closing) => {
    const said = fill(closed[closing], { receiptNo });
    await record({ kind: 'slip.closed', customerId }, name === undefined ? said : `${name} ${said}`, (id) =>
      command('slip.close', { customerId, entryId, closing }, id),
    );
  });
  return (
    <>
      {failure !== null && <span role="alert">{failureText(failure, text)}</span>}
      {closings.map((closing) => (
        <Button
          key={closing}
          variant={closing === 'signed' ? 'secondary' : 'quiet'}
          size="small"
          isPending={isPending}
          onPress={() => submit(closing)}
        >
          {words[closing]}
        </Button>
      ))}
    </>
  );
}
