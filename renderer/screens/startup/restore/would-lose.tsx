import type { Output } from '../../../../electron/contract/table.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { Decide } from './decide.tsx';

interface WouldLoseProps {
  readonly isTraining: boolean;
  readonly whole: Extract<Output<'restore.check'>, { outcome: 'whole' }>;
  readonly onApplied: (applied: Output<'restore.apply'>) => void;
  readonly onBack: () => void;
}

/** What going back would lose and do, before anything happens. */
export function WouldLose({ whole, ...rest }: WouldLoseProps) {
  const { restore } = useText();
  const { language } = useLanguage();
  const { at, entries, knownBy, lost } = whole;
  const { wouldLose, facts } = restore;
  const lead = fill(wouldLose.lead, { moment: formatMinute(at, language), count: formatNumber(entries) });
  return (
    <Decide {...{ lost, lead, ...rest }} words={{ ...wouldLose, facts }}>
      <p>{restore.knownBy[lost.to === null ? 'nothing' : knownBy]}</p>
    </Decide>
  );
}
