import styles from './choices.module.css';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { ask } from '../../../api/queries.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { TellDialog } from '../../../widgets/partner-telling/tell-dialog.tsx';
import { TellingTag } from '../../../widgets/partner-telling/telling-tag.tsx';

interface PartnerNoteProps {
  readonly customerId: CustomerId;
  /** The code of the partner in the notice. */
  readonly partner: string;
}

/** What a partner still has to be told of this customer, or when and how they were told last. Nothing where neither is. */
export function PartnerNote({ customerId, partner }: PartnerNoteProps) {
  const { telling } = useText().sharing;
  const { language } = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const { data } = useQuery(ask('consent.background', { customerId }));
  const open = data?.toTell.find((one) => one.partner === partner);
  const last = data?.told.find((one) => one.partner === partner);
  if (open !== undefined) {
    return (
      <div className={styles.partnerNote}>
        <TellingTag open={open} />
        <span>{telling.open[open.about]}</span>
        <Button size="fine" onPress={() => setIsAsking(true)}>
          {telling.action}
        </Button>
        {isAsking && <TellDialog customerId={customerId} open={open} onClose={() => setIsAsking(false)} />}
      </div>
    );
  }
  if (last === undefined) return null;
  const way = telling.ways[last.how];
  return (
    <p className={styles.partnerNote}>
      {fill(telling.told[last.about], {
        date: formatDay(tokyoDateOf(last.occurred), language),
        how: last.spokenTo === null ? way : fill(telling.spokenWith, { how: way, name: last.spokenTo }),
        staff: last.staffLabel,
      })}
    </p>
  );
}
