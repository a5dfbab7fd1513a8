import type { EntryId } from '../../../electron/domain/ids.ts';
import { Printer, Save } from 'lucide-react';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import type { SlipIssue, PrintOptions } from './use-slip-issue.ts';

interface IssueButtonsProps {
  readonly entryId: EntryId;
  readonly issue: SlipIssue;
  readonly wanted?: PrintOptions;
}

/** Print, or save as PDF: what works even with no printer. */
export function IssueButtons({ entryId, issue, wanted }: IssueButtonsProps) {
  const { issue: words } = useText();
  const { working } = issue;
  const isBusy = working !== null;
  const isMine = working?.entryId === entryId;
  return (
    <>
      <Button isPending={isBusy} onPress={() => void issue.issue('printer', entryId, wanted)}>
        <Printer aria-hidden />
        {isMine && working.target === 'printer' ? words.printing : words.print}
      </Button>
      <Button isPending={isBusy} onPress={() => void issue.issue('file', entryId, wanted)}>
        <Save aria-hidden />
        {isMine && working.target === 'file' ? words.saving : words.save}
      </Button>
    </>
  );
}
