import { isOfEarlierDay } from '../../../electron/domain/dates/hour-known.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { formatSlipDate } from '../../text/format.ts';
import type { Part } from '../parts/part.ts';
import { Fact, Facts } from './facts.tsx';

/**
 * The day on which the customer said what the slip confirms, and how it came. The head names only the moment of the entry,
 * which is later where a paper lay about.
 */
export function WhenSaid({ document, texts }: { readonly document: SlipDocument; readonly texts: SlipTexts }) {
  const { occurred, snapshot, method } = document;
  const isLate = isOfEarlierDay({ occurred, recorded: snapshot.issuedAt });
  return (
    <>
      {isLate ? <Fact term={texts.said.on}>{formatSlipDate(tokyoDateOf(occurred), texts)}</Fact> : null}
      {method === null ? null : <Fact term={texts.said.by}>{texts.said.method[method]}</Fact>}
    </>
  );
}

/** The same on a slip of choices, where it was said on an earlier day than it was entered; nothing where it was said at once. */
export function lateParts(document: SlipDocument, texts: SlipTexts): readonly Part[] {
  const { occurred, snapshot } = document;
  if (!isOfEarlierDay({ occurred, recorded: snapshot.issuedAt })) return [];
  const content = (
    <Facts>
      <WhenSaid document={document} texts={texts} />
    </Facts>
  );
  return [{ kind: 'block', id: 'said', content }];
}
