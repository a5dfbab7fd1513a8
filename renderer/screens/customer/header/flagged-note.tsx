import { useState } from 'react';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { FlaggedDialog } from './flagged-dialog.tsx';
import { flaggedRecords } from './flagged.ts';

interface FlaggedNoteProps {
  readonly customerId: CustomerId;
  readonly customer: Output<'customer.get'>;
}

/** That fields were changed in two different ways, and the way to choose; nothing where none were. */
export function FlaggedNote({ customerId, customer }: FlaggedNoteProps) {
  const text = useText();
  const { screen, listSeparator } = text.customers;
  const { language } = useLanguage();
  const [isChoosing, setIsChoosing] = useState(false);
  const records = flaggedRecords(customerId, customer, text, language);
  if (records.length === 0) return null;
  const fields = records.flatMap(({ questions }) => questions.map(({ label }) => label)).join(listSeparator);
  return (
    <Banner variant="stop" height="lowest" title={screen.flaggedTitle}>
      {fill(screen.flagged, { fields })}
      <Button size="small" onPress={() => setIsChoosing(true)}>
        {screen.flaggedChoose}
      </Button>
      {isChoosing && <FlaggedDialog records={records} onClose={() => setIsChoosing(false)} />}
    </Banner>
  );
}
