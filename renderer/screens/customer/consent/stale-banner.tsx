import changeList from './change-list.module.css';
import styles from './stale-banner.module.css';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { ScopedChange } from '../../../widgets/consent/changes.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';
import { scopeWords } from '../../../widgets/consent/scope-words.ts';

interface MovedBannerProps {
  readonly notice: Notice;
  readonly moved: readonly ScopedChange[];
  readonly presentOf: (scope: string) => CurrentState;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Says what was recorded since a change was chosen, and lets the clerk decide; the change itself is not lost. */
export function MovedBanner({ notice, moved, presentOf, onKeep, onDiscard }: MovedBannerProps) {
  const { consent } = useText();
  const { moved: words, state } = consent;
  return (
    <div role="alert">
      <Banner variant="time" title={words.title}>
        <p>{words.lead}</p>
        <ul className={changeList.list}>
          {moved.map(({ scope, before, answer }) => (
            <li key={scope}>
              <strong>{scopeWords(scope, notice, consent)}</strong>
              <span>
                {fill(words.item, { before: state[before], now: state[presentOf(scope).state], after: state[answer] })}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button onPress={onKeep}>{words.keep}</Button>
          <Button variant="quiet" onPress={onDiscard}>
            {words.discard}
          </Button>
        </div>
      </Banner>
    </div>
  );
}
