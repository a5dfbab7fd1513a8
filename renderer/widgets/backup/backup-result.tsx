import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { fileSize } from '../../text/file-size.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';

/** What came of a backup: that it is whole, or why not and what to do. */
export function BackupResult({ result }: { readonly result: Output<'backup.make'> }) {
  const { backup } = useText();
  if (result.outcome === 'cancelled') return <Banner variant="time">{backup.cancelled}</Banner>;
  if (result.outcome === 'failed') {
    const { why, space } = result;
    return (
      <Banner variant="stop" title={backup.failed} isStacked>
        {backup.why[why]}{' '}
        {space !== null && fill(backup.space, { needed: fileSize(space.needed), free: fileSize(space.free) })}{' '}
        {backup.stays}
      </Banner>
    );
  }
  const { entries, bytes, second } = result;
  const made = fill(backup.made, { count: formatNumber(entries), size: fileSize(bytes) });
  if (second === 'none' || second === 'written') {
    return (
      <Banner variant="well">
        {made} {second === 'written' && backup.second.written}
      </Banner>
    );
  }
  return (
    <Banner variant="time">
      {made} {backup.second[second]}
    </Banner>
  );
}
