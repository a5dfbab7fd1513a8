import styles from './counter.module.css';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useText } from '../../text/language.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Key } from '../../ui/key.tsx';
import { spokenAnswers, type SpokenAnswer } from '../../../electron/domain/consent/spoken-answers.ts';
import { AnswerMark } from './answer-mark.tsx';

interface AnswerChoiceProps {
  readonly name: string;
  /** What is answered. */
  readonly label: string;
  readonly value: SpokenAnswer | null;
  readonly onChange: (answer: SpokenAnswer) => void;
  /** The answers of the whole page, as large as they go, with the digits that choose them. */
  readonly isLarge?: boolean;
}

/** 同意する, しない, あとで: side by side, none chosen beforehand. */
export function AnswerChoice({ name, label, value, onChange, isLarge = false }: AnswerChoiceProps) {
  const { answers } = useText().counter;
  return (
    <RadioGroup
      className={classNames(styles.answers, isLarge && styles.answersLarge)}
      {...(isLarge && { 'data-part': 'page-answers' })}
      name={name}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const answer = spokenAnswers.find((one) => one === chosen);
        if (answer !== undefined) onChange(answer);
      }}
    >
      {spokenAnswers.map((answer, at) => (
        <Radio key={answer} value={answer} className={classNames(styles.answer)} data-answer={answer}>
          <AnswerMark answer={answer} />
          {answers[answer]}
          {isLarge && <Key>{String(at + 1)}</Key>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
