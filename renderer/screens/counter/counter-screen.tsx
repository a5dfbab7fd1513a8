import styles from './counter.module.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeskEvent } from '../../api/events.ts';
import { ask, leaveDesk } from '../../api/queries.ts';
import { wordingsOffered, type Wording } from '../../../electron/domain/notice/wording/wording.ts';
import { useText } from '../../text/language.tsx';
import { Button, ButtonSizeContext } from '../../ui/button.tsx';
import { useSignsOfLife } from '../../widgets/session/use-signs-of-life.ts';
import { Frame } from '../../widgets/frame/frame.tsx';
import { questionsOf, type CounterPage } from './answers.ts';
import { EndDialog, type CounterEnding } from './end-dialog.tsx';
import { ReadNotice } from './read-notice.tsx';
import { WordingSwitch } from './wording-switch.tsx';
import { Steps } from './steps.tsx';

interface CounterScreenProps {
  readonly onEnd: (ending: CounterEnding) => void;
}

/**
 * The screen that is turned to one customer. The desk lies hidden below: no rail, box, keys or line of keys is here, and the
 * core answers nothing but this.
 */
export function CounterScreen({ onEnd }: CounterScreenProps) {
  // Drawn once for each turn of the screen: the customer's answers stand on it.
  const { data: page } = useQuery({ ...ask('counter.page', {}), gcTime: 0, staleTime: 'static' });
  const client = useQueryClient();
  useDeskEvent(({ name }) => name === 'locked' && leaveDesk(client));
  useSignsOfLife();
  return page === undefined ? <Frame isTraining={false}>{null}</Frame> : <Turned page={page} onEnd={onEnd} />;
}

function Turned({ page, onEnd }: CounterScreenProps & { readonly page: CounterPage }) {
  const { counter } = useText();
  const [isEnding, setIsEnding] = useState(false);
  const [isUnrecorded, setIsUnrecorded] = useState(false);
  // Gone with this turn of the screen: the next customer begins with the ordinary words.
  const [wording, setWording] = useState<Wording>('ordinary');
  return (
    <Frame
      isTraining={page.isTraining}
      owner={page.companyName}
      right={
        <div className={styles.top} data-turned>
          <ButtonSizeContext value="tall">
            <WordingSwitch offered={wordingsOffered(questionsOf(page))} wording={wording} onChange={setWording} />
            <ReadNotice notice={page.notice} />
            <Button onPress={() => setIsEnding(true)}>{counter.clerk}</Button>
          </ButtonSizeContext>
        </div>
      }
    >
      <ButtonSizeContext value="large">
        <Steps page={page} wording={wording} onProgress={setIsUnrecorded} onHandOver={() => setIsEnding(true)} />
      </ButtonSizeContext>
      {isEnding && (
        <EndDialog clerk={page.clerk} isUnrecorded={isUnrecorded} onEnd={onEnd} onClose={() => setIsEnding(false)} />
      )}
    </Frame>
  );
}
