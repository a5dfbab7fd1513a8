import styles from './partner-card.module.css';
import { sharingWhySchema, sideOf, type SharingWhy } from '../../../electron/domain/sharing/standing.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { SideBar } from '../../widgets/sharing/side-bar.tsx';
import { partnerTargets } from '../../widgets/sharing/partner-targets.ts';
import { countSides, sharingSides, type Target } from '../../widgets/sharing/side-counts.ts';

/** Which customers are listed: those who stand like this with a target. */
export interface Listed {
  readonly scope: ScopeText;
  readonly why: SharingWhy;
}

interface PartnerCardProps {
  readonly notice: Notice;
  readonly partner: Notice['partners'][number];
  readonly targets: readonly Target[];
  readonly listed: Listed | null;
  readonly onList: (listed: Listed) => void;
}

/** One partner: for each group of items and for recalls, how many customers are in, out or unknown, and why. */
export function PartnerCard({ notice, partner, targets, listed, onList }: PartnerCardProps) {
  const { sharing } = useText();
  return (
    <Card lang={notice.language}>
      <header className={styles.head}>
        <h2>{partner.shortName}</h2>
        <span className={styles.name}>{partner.name}</span>
      </header>
      <div className={styles.sides} aria-hidden>
        {sharingSides.map((side) => (
          <span key={side}>{sharing.side[side]}</span>
        ))}
      </div>
      {partnerTargets(notice, partner.code, targets).map(({ label, target }) => {
        const isListed = listed?.scope === target.scope;
        return (
          <TargetRow
            key={target.scope}
            label={label}
            target={target}
            listed={isListed ? listed.why : null}
            onList={(why) => onList({ scope: target.scope, why })}
          />
        );
      })}
    </Card>
  );
}

interface TargetRowProps {
  readonly label: string;
  readonly target: Target;
  readonly listed: SharingWhy | null;
  readonly onList: (why: SharingWhy) => void;
}

function TargetRow({ label, target, listed, onList }: TargetRowProps) {
  const { sharing } = useText();
  const counts = new Map([...target.reasons, ...target.leftOut].map(({ why, count }) => [why, count]));
  const people = (count: number) => fill(sharing.people, { count: formatNumber(count) });
  const sides = countSides(target);
  return (
    <div className={styles.targetRow}>
      <div className={styles.targetCounts} data-part="target-counts">
        <h3>{label}</h3>
        {sharingSides.map((side) => (
          <span key={side} className={styles.targetCount} data-side={side}>
            <span className={styles.targetSide}>{sharing.side[side]}</span>
            <span data-part="count">{people(sides[side])}</span>
          </span>
        ))}
      </div>
      <SideBar counts={sides} />
      <ul className={styles.targetWhys} aria-label={fill(sharing.whys, { target: label })}>
        {sharingWhySchema.options.map((why) => {
          const count = counts.get(why);
          if (count === undefined) return null;
          return (
            <li key={why}>
              <button
                type="button"
                className={styles.targetWhy}
                data-part="target-why"
                data-side={sideOf(why) ?? 'left-out'}
                aria-pressed={listed === why}
                onClick={() => onList(why)}
              >
                {sharing.why[why]} <strong>{people(count)}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
