import styles from './write.module.css';
import { use, useState } from 'react';
import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { furiganaFor } from '../../../../electron/domain/notice/wording/furigana.ts';
import { wordingHints } from '../../../../electron/domain/notice/wording/wording-hints.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FaultsContext } from '../../../ui/faults.ts';
import { hintWords } from '../../../widgets/notice/hint-words.ts';
import { MarkedText } from '../../../widgets/notice/marked-text.tsx';
import { WordsField } from './words-field.tsx';

type Question = NoticeDraft['questions'][number];

interface QuestionWordingsProps {
  /** Where the question stands in the draft. */
  readonly path: string;
  readonly question: Question;
  readonly onChange: (part: Partial<Question>) => void;
}

/**
 * The same question with readings and in plain words, behind one line that says what is missing; open from the beginning where
 * something is, and where something is wrong.
 */
export function QuestionWordings({ path, question, onChange }: QuestionWordingsProps) {
  const { field, hint, wording } = useText().notice;
  const { furigana, plain } = question;
  const hints = wordingHints(question);
  const [isOpen, setIsOpen] = useState(hints.length > 0);
  const { found } = use(FaultsContext);
  const isFaulty = Object.entries(found).some(
    ([name, fault]) =>
      fault !== undefined && (name.startsWith(`${path}.furigana.`) || name.startsWith(`${path}.plain.`)),
  );
  if (isFaulty && !isOpen) setIsOpen(true);
  const isWithout = furigana.title === '' || furigana.body === '';
  return (
    <div className={styles.wordings}>
      <Disclosure
        title={wording.title}
        level={2}
        note={hints.length === 0 ? wording.complete : hintWords(hints, hint)}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <div className={styles.column}>
          <p className={styles.hint}>{wording.hint}</p>
          {(['title', 'body'] as const).map((part) => (
            <WordsField
              key={part}
              path={`${path}.furigana.${part}`}
              label={field[part === 'title' ? 'furiganaTitle' : 'furiganaBody']}
              isLong
              value={furigana[part]}
              onChange={(value) => onChange({ furigana: { ...furigana, [part]: value } })}
            />
          ))}
          {isWithout && (
            <Button variant="quiet" onPress={() => onChange({ furigana: furiganaFor(question, furigana) })}>
              {wording.draft}
            </Button>
          )}
          <Shown words={furigana} />
          {(['title', 'body'] as const).map((part) => (
            <WordsField
              key={part}
              path={`${path}.plain.${part}`}
              label={field[part === 'title' ? 'plainTitle' : 'plainBody']}
              isLong
              value={plain[part]}
              onChange={(value) => onChange({ plain: { ...plain, [part]: value }, isAutomatic: false })}
            />
          ))}
          <Shown words={plain} />
        </div>
      </Disclosure>
    </div>
  );
}

/** The words as the customer sees them, where there are any. */
function Shown({ words: { title, body } }: { readonly words: Question['plain'] }) {
  if (title === '' && body === '') return null;
  return (
    <div className={styles.asShown} lang="ja">
      <strong>
        <MarkedText marked={title} />
      </strong>
      <span>
        <MarkedText marked={body} />
      </span>
    </div>
  );
}
