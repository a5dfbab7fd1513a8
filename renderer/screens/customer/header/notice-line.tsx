import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './customer-header.module.css';
import { useQuery } from '@tanstack/react-query';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import { ask } from '../../../api/queries.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { classNames } from '../../../ui/class-names.ts';

/** Which version of the notice the customer was shown last, and when. */
export function NoticeLine({ customerId }: { readonly customerId: CustomerId }) {
  const { screen } = useText().customers;
  const { language } = useLanguage();
  const { data: last } = useQuery(ask('consent.shown', { customerId }));
  const { data: versions } = useQuery(ask('notice.list', {}));
  if (last === undefined || versions === undefined) return null;
  const version = versions.find(({ noticeId }) => noticeId === last?.noticeId);
  if (last === null || version === undefined) {
    return <p className={classNames(styles.notice, styles.noticeNever)}>{screen.noticeNever}</p>;
  }
  return (
    <p className={styles.notice}>
      {fill(screen.noticeShown, {
        version: version.version,
        effective: version.effectiveOn === null ? '' : formatDay(version.effectiveOn, language),
        shown: formatDay(tokyoDateOf(last.occurred), language),
      })}
    </p>
  );
}
