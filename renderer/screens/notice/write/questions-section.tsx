import styles from './write.module.css';
import { automaticQuestion } from '../../../../electron/domain/notice/automatic-question.ts';
import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { draftFurigana } from '../../../../electron/domain/notice/wording/draft-furigana.ts';
import { movedRow } from '../../../../electron/domain/notice/drafting/rows.ts';
import { groupLabels } from '../../../../electron/domain/notice/label-groups.ts';
import { scopeLabels } from '../../../../electron/domain/notice/scope-label.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { QuestionWordings } from './question-wordings.tsx';
import { MoveTools } from './edit-rows.tsx';
import { WordsField } from './words-field.tsx';
import { withChange, type Writing } from './writing.ts';

type Question = NoticeDraft['questions'][number];

/** The pages of counter mode, in their order. What they decide follows from the notice; their words may be anybody's. */
export function QuestionsSection({ writing }: { readonly writing: Writing }) {
  const { section, write } = useText().notice;
  const { draft, set } = writing;
  const { questions } = draft;
  return (
    <fieldset className={styles.rows}>
      <legend>{section.questions}</legend>
      <p className={styles.hint}>{write.hint.questions}</p>
      {questions.map((question, at) => (
        <div key={question.scopes[0]} className={styles.row}>
          <QuestionFields writing={writing} question={question} at={at} />
          <div className={styles.rowTools}>
            <MoveTools
              label={question.title}
              at={at}
              count={questions.length}
              onMove={(by) => set({ questions: movedRow(questions, at, by) })}
            />
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface QuestionFieldsProps {
  readonly writing: Writing;
  readonly question: Question;
  readonly at: number;
}

function QuestionFields({ writing, question, at }: QuestionFieldsProps) {
  const { field, write } = useText().notice;
  const { draft, set } = writing;
  const { title, body, scopes, furigana, isAutomatic } = question;
  const path = `questions.${String(at)}`;
  const change = (part: Partial<Question>) => set({ questions: withChange(draft.questions, at, part) });
  // Readings stay above the words that are still there, and new words get theirs.
  const rewrite = (part: 'title' | 'body', value: string) =>
    change({
      [part]: value,
      isAutomatic: false,
      ...(furigana[part] !== '' && { furigana: { ...furigana, [part]: draftFurigana(value, furigana[part]) } }),
    });
  const decided = groupLabels(scopes.map((scope) => scopeLabels(scope, draft)))
    .map(({ head, details }) => (details.length === 0 ? head : `${head}（${details.join('・')}）`))
    .join('、');
  return (
    <div className={styles.rowFields}>
      <WordsField
        path={`${path}.title`}
        label={field.questionTitle}
        isRequired
        value={title}
        onChange={(value) => rewrite('title', value)}
      />
      <WordsField
        path={`${path}.body`}
        label={field.questionBody}
        isRequired
        isLong
        value={body}
        onChange={(value) => rewrite('body', value)}
      />
      <QuestionWordings path={path} question={question} onChange={change} />
      <p className={styles.hint}>{fill(write.asks, { scopes: decided })}</p>
      <div className={styles.questionFoot}>
        <span className={styles.hint}>{isAutomatic ? write.automatic : write.byHand}</span>
        {!isAutomatic && automaticQuestion(scopes, draft) !== null && (
          <Button variant="quiet" onPress={() => change({ isAutomatic: true })}>
            {write.automate}
          </Button>
        )}
      </div>
    </div>
  );
}
