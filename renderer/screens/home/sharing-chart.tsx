import chart from './chart.module.css';
import styles from './sharing-chart.module.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { useNotice } from '../../widgets/notice/use-notice.ts';
import { SideBar } from '../../widgets/sharing/side-bar.tsx';
import { partnerTargets } from '../../widgets/sharing/partner-targets.ts';
import { countSides, sharingSides, type Target } from '../../widgets/sharing/side-counts.ts';

/** 共同利用 at a glance: how many customers are in, out and unknown with every partner, in numbers and as bars. */
export function SharingChart() {
  const { home, sharing } = useText();
  const { data: summary } = useQuery(ask('sharing.summary', {}));
  const notice = useNotice(summary?.noticeId);
  if (summary === null) return null;
  return (
    <Card
      title={sharing.title}
      aside={
        <Link className={styles.link} to={paths.sharing}>
          {home.due.all}
        </Link>
      }
    >
      {summary === undefined || notice === undefined ? (
        <p className={styles.counting}>{sharing.counting}</p>
      ) : (
        <Chart notice={notice} targets={summary.targets} />
      )}
    </Card>
  );
}

interface ChartProps {
  readonly notice: Notice;
  readonly targets: readonly Target[];
}

function Chart({ notice, targets }: ChartProps) {
  const { sharing } = useText();
  return (
    <table className={classNames(chart.chart, styles.sides)} aria-label={sharing.title}>
      <thead>
        <tr>
          <th scope="col">{sharing.target}</th>
          {sharingSides.map((side) => (
            <th key={side} scope="col" data-side={side}>
              {sharing.side[side]}
            </th>
          ))}
        </tr>
      </thead>
      {notice.partners.map(({ code, shortName }) => (
        <tbody key={code} lang={notice.language}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {shortName}
            </th>
          </tr>
          {partnerTargets(notice, code, targets).map(({ label, target }) => (
            <TargetRow key={target.scope} label={label} target={target} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function TargetRow({ label, target }: { readonly label: string; readonly target: Target }) {
  const counts = countSides(target);
  return (
    <tr>
      <th scope="row">
        {label}
        <SideBar counts={counts} />
      </th>
      {sharingSides.map((side) => (
        <td key={side} data-side={side}>
          {formatNumber(counts[side])}
        </td>
      ))}
    </tr>
  );
}
