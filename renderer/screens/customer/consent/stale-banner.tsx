import styles from './stale-banner.module.css';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button, ButtonSizeContext } from '../../../ui/button.tsx';
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

/** What happened to which choices: those to which the same happened share a line. */
function linesOf({ notice, moved, presentOf }: MovedBannerProps, consent: Catalogue['consent'], separator: string) {
  const { moved: words, state } = consent;
  const happened = Map.groupBy(moved, ({ scope, before, answer }) =>
    fill(words.item, { before: state[before], now: state[presentOf(scope).state], after: state[answer] }),
  );
  return [...happened].map(([what, changes]) => ({
    what,
    scopes: changes.map(({ scope }) => scopeWords(scope, notice, consent)).join(separator),
  }));
}

/** Says what was recorded since a change was chosen, and lets the clerk decide; the change itself is not lost. */
export function MovedBanner(props: MovedBannerProps) {
  const { onKeep, onDiscard } = props;
  const { consent, slip } = useText();
  const { moved: words } = consent;
  return (
    <div role="alert">
      <Banner variant="time" height="low">
        <p>
          <strong>{words.title}</strong> {words.lead}
        </p>
        <div className={styles.decision}>
          {/* Before the list: however long that is, they are in sight. */}
          <div className={styles.buttons}>
            <ButtonSizeContext value="small">
              <Button onPress={onKeep}>{words.keep}</Button>
              <Button variant="quiet" onPress={onDiscard}>
                {words.discard}
              </Button>
            </ButtonSizeContext>
          </div>
          <ul className={styles.list}>
            {linesOf(props, consent, slip.separator).map(({ what, scopes }) => (
              <li key={what}>
                <strong>{scopes}</strong>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </div>
      </Banner>
    </div>
  );
}
