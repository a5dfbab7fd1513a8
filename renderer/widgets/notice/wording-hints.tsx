import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { channelHints, wordingHints } from '../../../electron/domain/notice/wording/wording-hints.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { PointList } from './point-list.tsx';
import { hintWords } from './hint-words.ts';

interface WordingHintsProps {
  readonly channels: Notice['channels'];
  readonly questions: readonly Pick<Notice['questions'][number], 'title' | 'body' | 'furigana' | 'plain' | 'scopes'>[];
  /** Leads to the field that is missing; none where nobody here can fill it. */
  readonly onGo?: (field: string) => void;
}

/** The names and questions that lack readings or plain words: nothing that the law asks for. Nothing is shown where none does. */
export function WordingHints({ channels, questions, onGo }: WordingHintsProps) {
  const { desk, hint } = useText().notice;
  const lacking = [
    ...channels.map((channel, at) => ({
      key: channel.code,
      title: channel.shortLabel,
      path: `channels.${String(at)}`,
      hints: channelHints(channel),
    })),
    ...questions.map((question, at) => ({
      key: question.scopes[0],
      title: question.title,
      path: `questions.${String(at)}`,
      hints: wordingHints(question),
    })),
  ].filter(({ hints }) => hints.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Card title={hint.title}>
      <p>{hint.lead}</p>
      <PointList>
        {lacking.map(({ key, title, path, hints }) => {
          const sentence = fill(hint.line, { title, hints: hintWords(hints, hint) });
          return (
            <li key={key}>
              {sentence}
              {onGo !== undefined && (
                <Button variant="quiet" onPress={() => onGo(`${path}.${hints[0]?.field ?? ''}`)}>
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
