import styles from './decide-type.module.css';
import { isRefusal, needsReason, outcomesOf } from '../../../electron/domain/requests/decision.ts';
import { decliningOf } from '../../../electron/domain/requests/grounds.ts';
import type { RequestType } from '../../../electron/domain/requests/request-types.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedDecision } from '../../widgets/request/request-draft.ts';
import { articleText, lawText } from '../../widgets/request/request-words.ts';

interface DecideTypeProps {
  readonly type: RequestType;
  /** What the clerk has chosen and typed for it. */
  readonly typed: TypedDecision;
  readonly isAutoFocused: boolean;
  readonly onChange: (change: Partial<TypedDecision>) => void;
}

/** What the shop does about one type of what was asked for: the outcome, and for what it does not do the ground and the reason. */
export function DecideType({ type, typed, isAutoFocused, onChange }: DecideTypeProps) {
  const words = useText().requests;
  const { decide } = words;
  const { outcome, ground, reason } = typed;
  const outcomes = outcomesOf(type);
  const declining = decliningOf(type);
  if (declining === null)
    return (
      <div className={styles.only}>
        <strong>
          {fill(decide.one, {
            type: words.type[type].label,
            outcome: outcomes.map((one) => decide.outcomes[one]).join(words.separator),
          })}
        </strong>
        <span>{fill(type === 'complaint' ? decide.complaint : decide.promised, { law: lawText(type, words) })}</span>
      </div>
    );
  const isRefused = outcome !== '' && isRefusal(outcome);
  return (
    <div className={styles.type}>
      <RadioGroup
        name={`${type}.outcome`}
        label={words.type[type].label}
        isRequired
        isAutoFocused={isAutoFocused}
        columns={2}
        value={outcome === '' ? null : outcome}
        onChange={(next) => onChange({ outcome: next })}
        choices={outcomes.map((value) => ({ value, label: decide.outcomes[value] }))}
      />
      {isRefused && (
        <Select
          name={`${type}.ground`}
          label={decide.ground}
          hint={fill(decide.groundHint, { law: articleText(declining.under, words) })}
          isRequired
          value={ground}
          onChange={(next) => onChange({ ground: next })}
          options={[
            { value: '' as const, label: decide.chooseGround },
            ...declining.grounds.map((value) => ({ value, label: decide.grounds[value] })),
          ]}
        />
      )}
      {outcome !== '' && needsReason(outcome) && (
        <TextField
          name={`${type}.reason`}
          label={decide.reason}
          hint={fill(decide.reasonHint, { law: articleText(declining.notifiedUnder, words) })}
          isRequired
          value={reason}
          onChange={(next) => onChange({ reason: next })}
        />
      )}
    </div>
  );
}
