import styles from './counter.module.css';
import { useRef } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from '../../ui/class-names.ts';
import { spokenAnswers, type SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import { MarkedText } from '../../widgets/notice/marked-text.tsx';
import { AnswerMark } from './answer-mark.tsx';

interface AnswerChoiceProps {
  readonly name: string;
  /** What is answered. */
  readonly label: string;
  /** The words of the answers, with readings marked where they have any. */
  readonly words: Readonly<Record<SpokenAnswer, string>>;
  readonly value: SpokenAnswer | null;
  /** @param isPressed it was pressed: with the arrow keys one only comes past */
  readonly onChange: (answer: SpokenAnswer, isPressed: boolean) => void;
  /** The answers of the whole page, large; of a page with one question, as large as they go. */
  readonly size?: 'usual' | 'large' | 'whole';
}

/** 同意する, 同意しない, 今は決めない: side by side, none chosen beforehand and none put forward. */
export function AnswerChoice({ name, label, words, value, onChange, size = 'usual' }: AnswerChoiceProps) {
  const isByArrow = useRef(false);
  return (
    <div
      role="presentation"
      onKeyDownCapture={({ key }) => void (isByArrow.current = key.startsWith('Arrow'))}
      onPointerDownCapture={() => void (isByArrow.current = false)}
    >
      <RadioGroup
        className={classNames(
          styles.answers,
          size === 'large' && styles.answersLarge,
          size === 'whole' && styles.answersWhole,
        )}
        {...(size !== 'usual' && { 'data-part': 'page-answers' })}
        name={name}
        aria-label={label}
        orientation="horizontal"
        value={value}
        onChange={(chosen) => {
          const answer = spokenAnswers.find((one) => one === chosen);
          if (answer !== undefined) onChange(answer, !isByArrow.current);
        }}
      >
        {spokenAnswers.map((answer) => (
          <Radio key={answer} value={answer} className={classNames(styles.answer)} data-answer={answer}>
            <AnswerMark answer={answer} />
            <span>
              <MarkedText marked={words[answer]} />
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
