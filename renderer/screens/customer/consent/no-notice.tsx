import type { CustomerId, NoticeId } from '../../../../electron/domain/ids.ts';
import styles from './consent-form.module.css';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../../electron/contract/table.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { ask } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { emptyDraft } from '../../../widgets/consent/consent-draft.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';
import { StopDialog } from './stop-dialog.tsx';

interface NoNoticeProps {
  readonly customerId: CustomerId;
  /** The newest version, even a draft: it lends a stop its words. */
  readonly noticeId: NoticeId;
  readonly decided: readonly ScopeText[];
  readonly presentOf: (scope: string) => CurrentState;
  readonly onStopped: (slip: Output<'consent.stop'>) => void;
}

/** While no notice holds nobody can be asked; what to do, and the stop, which needs none. */
export function NoNotice({ customerId, noticeId, decided, presentOf, onStopped }: NoNoticeProps) {
  const { consent } = useText();
  const [isStopping, setIsStopping] = useState(false);
  const { data: notice } = useQuery(ask('notice.get', { noticeId }));
  return (
    <>
      <Banner variant="time" title={consent.notice.none}>
        {consent.notice.noneNext}
      </Banner>
      <div className={styles.actions}>
        <Button variant="danger" isDisabled={notice === undefined} onPress={() => setIsStopping(true)}>
          <Ban aria-hidden />
          {consent.stop.action}
        </Button>
        <p className={styles.aside}>{consent.stop.aside}</p>
      </div>
      {isStopping && notice !== undefined && (
        <StopDialog
          customerId={customerId}
          notice={notice}
          decided={decided}
          presentOf={presentOf}
          capture={emptyDraft.capture}
          onClose={() => setIsStopping(false)}
          onStopped={(slip) => {
            setIsStopping(false);
            onStopped(slip);
          }}
        />
      )}
    </>
  );
}
