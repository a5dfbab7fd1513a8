import { isOfEarlierDay } from '../../../electron/domain/dates/hour-known.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { tellChecks, tellNamedGiver } from '../../../electron/words/tell-consent.ts';
import { formatSlipDate } from '../../text/format.ts';
import type { Part } from '../parts/part.ts';
import { Unbroken } from '../parts/unbroken.tsx';
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

/** Who answered in the customer's place, by name, and what was checked of them; nothing where it was the customer. */
export function GiverSaid({ giver, texts }: { readonly giver: SlipDocument['giver']; readonly texts: SlipTexts }) {
  if (giver === null || giver.givenBy.who === 'self') return null;
  const checks = tellChecks(giver.givenBy, texts.told);
  return (
    <Fact term={texts.said.giver}>
      <Unbroken>{tellNamedGiver(giver, texts.told)}</Unbroken>
      {checks === null ? null : <Unbroken>{checks}</Unbroken>}
    </Fact>
  );
}

/** The same on a slip of choices: the day and the way where it was not said at once, and who answered where it was somebody else. */
export function saidParts(document: SlipDocument, texts: SlipTexts): readonly Part[] {
  const { occurred, snapshot, giver } = document;
  const isLate = isOfEarlierDay({ occurred, recorded: snapshot.issuedAt });
  const isOfOther = giver !== null && giver.givenBy.who !== 'self';
  if (!isLate && !isOfOther) return [];
  const content = (
    <Facts>
      {isLate ? <WhenSaid document={document} texts={texts} /> : null}
      <GiverSaid giver={giver} texts={texts} />
    </Facts>
  );
  return [{ kind: 'block', id: 'said', content }];
}
