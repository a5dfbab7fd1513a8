import chart from './chart.module.css';
import styles from './week-chart.module.css';
import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { ask } from '../../api/queries.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDayInYear } from '../../text/screen-format.ts';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';

type Week = Output<'home.weeks'>[number];

/** How many consents were recorded in each of the last weeks, in numbers and as bars. Nothing where there were none. */
export function WeekChart() {
  const { weeks: words } = useText().home;
  const { data: weeks = [] } = useQuery(ask('home.weeks', {}));
  const most = Math.max(...weeks.map(({ answers }) => answers));
  if (weeks.length === 0) return null;
  return (
    <Card title={words.title}>
      <table className={classNames(chart.chart, styles.weeks)} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.week}</th>
            <th scope="col" colSpan={2}>
              {words.answers}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <WeekRow key={week.monday} week={week} most={most} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function WeekRow({ week: { monday, answers }, most }: { readonly week: Week; readonly most: number }) {
  const { of } = useText().home.weeks;
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">{fill(of, { date: formatDayInYear(monday, language) })}</th>
      <td className={styles.bar} aria-hidden>
        <span style={{ inlineSize: `${(100 * answers) / most}%` }} data-part="week-bar" />
      </td>
      <td className={styles.number}>{formatNumber(answers)}</td>
    </tr>
  );
}
