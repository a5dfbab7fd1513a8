import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './customer-header.module.css';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ask } from '../../../api/queries.ts';
import { StateMark } from '../../../documents/parts/state-mark.tsx';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { stopBadges } from './stop-badges.ts';
import { useNoticeWords } from '../../../widgets/notice/use-notice-words.ts';

/** So many have room on the line. At least two of them are stops. */
const mostOnLine = 3;

/**
 * What a customer has stopped and how much must be asked again, on every sheet, on a line of its own. However many there are,
 * they take one line of an ordinary screen, until somebody wants to see them all.
 */
export function StopBadges({ customerId }: { readonly customerId: CustomerId }) {
  const { screen } = useText().customers;
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const all = useBadgeList(customerId);
  const others = all.length - mostOnLine;
  if (all.length === 0) return null;
  return (
    <div className={styles.badges}>
      <ul id={listId} className={styles.badgesList} aria-label={screen.stops}>
        {isOpen ? all : all.slice(0, mostOnLine)}
      </ul>
      {others > 0 && (
        <Button
          className={classNames(styles.badgesMore)}
          aria-expanded={isOpen}
          aria-controls={listId}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? screen.fewerStops : fill(screen.moreStops, { count: others })}
          {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </Button>
      )}
    </div>
  );
}

function useBadgeList(customerId: CustomerId): readonly ReactNode[] {
  const { screen } = useText().customers;
  const notice = useNoticeWords();
  const { data: state } = useQuery(ask('consent.state', { customerId }));
  if (notice === null || state === undefined) return [];
  const asking = [
    { key: 'review', words: screen.review, count: state.filter(({ needsReview }) => needsReview).length },
    { key: 'outdated', words: screen.outdated, count: state.filter(({ isOutdated }) => isOutdated).length },
  ].filter(({ count }) => count > 0);
  const stops = stopBadges(state, notice, screen).map((words) => (
    <li key={words} className={styles.badge} data-part="stop-badge">
      <StateMark state="withdrawn" />
      <span>{words}</span>
    </li>
  ));
  if (asking.length === 0) return stops;
  return [
    <li key="asking" className={classNames(styles.badge, styles.badgeReview)} data-part="stop-badge">
      {asking.map(({ key, words, count }) => (
        <span key={key}>{fill(words, { count })}</span>
      ))}
    </li>,
    ...stops,
  ];
}
