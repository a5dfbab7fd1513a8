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

/** So many have room at the end of the customer's line. */
const mostBeside = 2;

/** So many have room on a line of their own. At least two of them are stops. */
const mostOnLine = 3;

/** The badges of a customer and where they stand. */
interface PlacedBadges {
  readonly badges: ReactNode;
  /** On a line of their own, below the customer's. */
  readonly isLine: boolean;
}

/**
 * What a customer has stopped and how much must be asked again, on every sheet. However many there are, they take one line,
 * until somebody wants to see them all.
 *
 * @param isTight the customer's own line is full
 */
export function useStopBadges(customerId: CustomerId, isTight: boolean): PlacedBadges {
  const { screen } = useText().customers;
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const all = useBadgeList(customerId);
  const isLine = isTight || all.length > mostBeside;
  const others = all.length - mostOnLine;
  if (all.length === 0) return { badges: null, isLine };
  const badges = (
    <div className={classNames(styles.badges, isLine && styles.badgesLine, isOpen && styles.badgesOpen)}>
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
  return { badges, isLine };
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
      <span title={words}>{words}</span>
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
