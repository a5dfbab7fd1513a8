import styles from './unshown-link.module.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { inForceOn } from '../../../electron/domain/notice/timeline.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';

/** How many customers have not been shown the notice in force, and the way to their list; nothing when all have. */
export function UnshownLink() {
  const { due } = useText().home;
  const { data: count = 0 } = useQuery(ask('notice.unshown_count', {}));
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  const inForce = inForceOn(versions, today());
  if (inForce === undefined || count === 0) return null;
  return (
    <Link className={styles.unshownLink} to={paths.unshown}>
      {fill(due.unshown, { version: inForce.version })}{' '}
      <strong>{fill(due.people, { count: formatNumber(count) })}</strong>
    </Link>
  );
}
