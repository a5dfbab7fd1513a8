import type { AnsweredGroup } from '../../../electron/domain/consent/answered-groups.ts';
import { Phrases } from '../parts/phrases.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { groupText, type ProofTexts } from './proof-texts.ts';
import styles from './answer-line.module.css';

interface AnswerLineProps {
  readonly answered: AnsweredGroup;
  readonly texts: ProofTexts;
}

/** ○ 同意 整備・車検のご案内（郵便・電話） */
export function AnswerLine({ answered, texts }: AnswerLineProps) {
  return (
    <p className={styles.answer}>
      <strong>
        <StateMark state={answered.answer} />
        {texts.state[answered.answer]}
      </strong>
      <Phrases>{answered.groups.map((group) => groupText(group, texts)).join(texts.comma)}</Phrases>
    </p>
  );
}
