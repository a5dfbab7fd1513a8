import lostStyles from '../lost/lost.module.css';
import type { Output } from '../../../../electron/contract/table.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { Decide } from '../restore/decide.tsx';

/** What was read of a damaged ledger, and what was not. */
export type Salvaged = Extract<Output<'restore.salvage'>, { outcome: 'salvaged' }>;

interface WhatWasReadProps {
  readonly isTraining: boolean;
  readonly salvaged: Salvaged;
  readonly onApplied: (applied: Output<'restore.apply'>) => void;
  readonly onBack: () => void;
}

/** What could be read and what is missing, place by place, before anything happens. */
export function WhatWasRead({ salvaged, ...rest }: WhatWasReadProps) {
  const { salvage } = useText();
  const { language } = useLanguage();
  const { backupAt, lost } = salvaged;
  const { report } = salvage;
  const [count, total] = [formatNumber(salvaged.salvaged), formatNumber(salvaged.entries)];
  const lead =
    backupAt === null
      ? fill(report.leadAlone, { count })
      : fill(report.lead, { moment: formatMinute(backupAt, language), count, total });
  return (
    <Decide {...{ lost, lead, ...rest }} words={report}>
      <Losses salvaged={salvaged} />
    </Decide>
  );
}

/** Which places of the chain are lost and why, and what is known of what is lost. */
function Losses({ salvaged }: Pick<WhatWasReadProps, 'salvaged'>) {
  const { report } = useText().salvage;
  const { missing, withoutBody, behind, found } = salvaged;
  const places = (runs: Salvaged['missing']) =>
    runs
      .map(({ first, last }) => (first === last ? fill(report.place, { first }) : fill(report.places, { first, last })))
      .join(report.and);
  const rows = [
    [report.missing, places(missing)],
    [report.withoutBody, places(withoutBody)],
    [report.behind, places(behind)],
    [report.customers, found.customers === 0 ? '' : fill(report.count, { count: formatNumber(found.customers) })],
    [report.stops, found.stops.join(report.and)],
  ].filter(([, value]) => value !== '');
  if (rows.length === 0) return null;
  return (
    <section className={lostStyles.facts}>
      <h2>{report.why}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
