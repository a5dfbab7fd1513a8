import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './customer-header.module.css';
import { useQuery } from '@tanstack/react-query';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import { inForceOn } from '../../../../electron/domain/notice/timeline.ts';
import { ask } from '../../../api/queries.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, today } from '../../../text/screen-format.ts';
import { NotShown } from './not-shown.tsx';

/** Which version of the notice the customer was shown last, and when; in amber, and with the way to show it, where the one in force was not. */
export function NoticeLine({ customerId }: { readonly customerId: CustomerId }) {
  const { screen } = useText().customers;
  const { language } = useLanguage();
  const { data: seen } = useQuery(ask('consent.background', { customerId }));
  const { data: versions } = useQuery(ask('notice.list', {}));
  if (seen === undefined || versions === undefined) return null;
  const inForce = inForceOn(versions, today());
  const shown = seen.shown.find(({ noticeId }) => inForce === undefined || noticeId === inForce.noticeId);
  const version = versions.find(({ noticeId }) => noticeId === shown?.noticeId);
  if (shown === undefined || version === undefined) {
    return <NotShown customerId={customerId} seen={seen} inForce={inForce} />;
  }
  return (
    <p className={styles.notice}>
      {fill(screen.noticeShown, {
        version: version.version,
        effective: version.effectiveOn === null ? '' : formatDay(version.effectiveOn, language),
        shown: formatDay(tokyoDateOf(shown.occurred), language),
      })}
    </p>
  );
}
