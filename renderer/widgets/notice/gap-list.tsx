import styles from './gap-list.module.css';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { gapField } from './gap-field.ts';
import { lawWords } from './law-words.ts';
import { gapSentence, type Gap } from './gap-sentences.ts';
import { PointList } from './point-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

interface GapListProps {
  readonly gaps: readonly Gap[];
  readonly isDraft: boolean;
  readonly notice: Pick<Notice, 'partners'>;
  /** Leads to the field that fills a gap; none where nobody here can fill it. */
  readonly onGo?: (field: string) => void;
}

/** What the law asks for, or advises, and the notice does not say yet, with the place in the law. */
export function GapList({ gaps, isDraft, ...props }: GapListProps) {
  const { gaps: words } = useText().home;
  return (
    <Card title={words.title}>
      {gaps.length === 0 && <p>{words.none}</p>}
      <Part {...props} title={words.required} gaps={gaps.filter(({ weight }) => weight === 'required')} />
      <Part {...props} title={words.advised} gaps={gaps.filter(({ weight }) => weight === 'advised')} />
      {gaps.length > 0 && isDraft && <p className={styles.after}>{words.after}</p>}
    </Card>
  );
}

interface PartProps extends Pick<GapListProps, 'gaps' | 'notice' | 'onGo'> {
  readonly title: string;
}

function Part({ title, gaps, notice, onGo }: PartProps) {
  const { home, notice: words } = useText();
  if (gaps.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <PointList>
        {gaps.map((gap) => {
          const sentence = gapSentence(gap, home.gaps.code);
          const field = gapField(gap, notice);
          return (
            <li key={sentence}>
              {sentence} <span className={styles.law}>{lawWords(gap, words.desk)}</span>
              {onGo !== undefined && field !== null && (
                <Button variant="quiet" onPress={() => onGo(field)}>
                  {words.desk.fill}
                  <VisuallyHidden>{fill(words.desk.fillWhat, { what: sentence })}</VisuallyHidden>
                </Button>
              )}
            </li>
          );
        })}
      </PointList>
    </>
  );
}
