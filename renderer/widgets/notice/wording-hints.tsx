import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { wordingHints } from '../../../electron/domain/notice/wording/wording-hints.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { PointList } from './point-list.tsx';
import { hintWords } from './hint-words.ts';

interface WordingHintsProps {
  readonly questions: readonly Pick<Notice['questions'][number], 'title' | 'body' | 'furigana' | 'plain' | 'scopes'>[];
  /** Leads to the field that is missing; none where nobody here can fill it. */
  readonly onGo?: (field: string) => void;
}

/** The questions that lack readings or plain words: nothing that the law asks for. Nothing is shown where none does. */
export function WordingHints({ questions, onGo }: WordingHintsProps) {
  const { desk, hint } = useText().notice;
  const lacking = questions.flatMap((question, at) => {
    const hints = wordingHints(question);
    return hints.length === 0 ? [] : [{ question, at, hints }];
  });
  if (lacking.length === 0) return null;
  return (
    <Card title={hint.title}>
      <p>{hint.lead}</p>
      <PointList>
        {lacking.map(({ question: { title, scopes }, at, hints }) => {
          const sentence = fill(hint.line, { title, hints: hintWords(hints, hint) });
          return (
            <li key={scopes[0]}>
              {sentence}
              {onGo !== undefined && (
                <Button variant="quiet" onPress={() => onGo(`questions.${String(at)}.${hints[0]?.field ?? ''}`)}>
                  {desk.fill}
                  <VisuallyHidden>{fill(desk.fillWhat, { what: sentence })}</VisuallyHidden>
                </Button>
              )}
            </li>
          );
        })}
      </PointList>
    </Card>
  );
}
