import type { CustomerId, NoticeId } from '../../../../electron/domain/ids.ts';
import styles from './not-shown.module.css';
import { useState } from 'react';
import type { SeenVersions, Showing } from '../../../../electron/domain/consent/showing.ts';
import { useCommand } from '../../../api/queries.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { ShowDialog } from '../../../widgets/notice/show-dialog.tsx';
import { useVersionToShow } from '../../../widgets/notice/use-version-to-show.ts';

interface NotShownProps {
  readonly customerId: CustomerId;
  readonly seen: SeenVersions;
  /** The version in force; undefined while none is. */
  readonly inForce: { readonly noticeId: NoticeId; readonly version: number } | undefined;
}

/** That the customer was not shown the notice in force, and the way to show it: what has changed, or all of it. */
export function NotShown({ customerId, seen, inForce }: NotShownProps) {
  const text = useText();
  const { showing } = text.consent;
  const [isOpen, setIsOpen] = useState(false);
  const toShow = useVersionToShow(inForce?.noticeId, seen);
  const { mutateAsync } = useCommand('consent.show_notice');
  const { isPending, failure, submit } = useSubmit(async (shown: Showing) => {
    if (inForce !== undefined) await mutateAsync({ customerId, noticeId: inForce.noticeId, shown });
    setIsOpen(false);
  });
  const isNewer = inForce !== undefined && seen.shown.length > 0;
  return (
    <div className={styles.line}>
      <p className={styles.words}>{isNewer ? fill(showing.newer, { version: inForce.version }) : showing.never}</p>
      {toShow !== undefined && (
        <Button variant="time" size="fine" onPress={() => setIsOpen(true)}>
          {isNewer ? showing.showDifference : showing.show}
        </Button>
      )}
      {isOpen && toShow !== undefined && (
        <ShowDialog
          version={toShow}
          method="counter"
          isBusy={isPending}
          trouble={failure === null ? null : failureText(failure, text)}
          onShown={submit}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
