import styles from './notice-state.module.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { adoptedOf, inForceOn } from '../../../electron/domain/notice/timeline.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay, today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';

/** Which version of the privacy notice holds, or will hold, and the way to its words. */
export function NoticeState() {
  const { language } = useLanguage();
  const { notice } = useText().home;
  const navigate = useNavigate();
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  const shown = inForceOn(versions, today()) ?? adoptedOf(versions).at(-1);
  if (shown === undefined) return null;
  const sentence = shown.effectiveOn > today() ? notice.future : notice.inForce;
  return (
    <div className={styles.state}>
      <span>{`${notice.title} ${fill(notice.version, { version: shown.version })}`}</span>
      <span>{fill(sentence, { date: formatDay(shown.effectiveOn, language) })}</span>
      <Button variant="quiet" size="small" onPress={() => void navigate(paths.notice(shown.noticeId))}>
        {notice.view}
      </Button>
    </div>
  );
}
