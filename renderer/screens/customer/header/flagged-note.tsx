import { useState } from 'react';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { FlaggedDialog } from './flagged-dialog.tsx';
import type { FlaggedRecord } from './flagged-record.ts';

/** That fields were changed in two different ways, and the way to choose. */
export function FlaggedNote({ records }: { readonly records: readonly FlaggedRecord[] }) {
  const { screen, listSeparator } = useText().customers;
  const [isChoosing, setIsChoosing] = useState(false);
  const fields = records.flatMap(({ questions }) => questions.map(({ label }) => label)).join(listSeparator);
  return (
    <Banner
      variant="stop"
      height="lowest"
      title={screen.flaggedTitle}
      actions={<Button onPress={() => setIsChoosing(true)}>{screen.flaggedChoose}</Button>}
    >
      {fill(screen.flagged, { fields })}
      {isChoosing && <FlaggedDialog records={records} onClose={() => setIsChoosing(false)} />}
    </Banner>
  );
}
