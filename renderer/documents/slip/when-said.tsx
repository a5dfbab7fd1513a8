import { isOfEarlierDay } from '../../../electron/domain/dates/hour-known.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { tellChecks, tellNamedGiver } from '../../../electron/words/tell-consent.ts';
import { formatSlipDate } from '../../text/format.ts';
import type { Fact, FactLine, Part } from '../parts/part.ts';
import { Unbroken } from '../parts/unbroken.tsx';

/**
 * The day on which the customer said what the slip confirms, and how it came. The head names only the moment of the entry,
 * which is later where a paper lay about.
 */
export function whenSaid(document: SlipDocument, texts: SlipTexts): readonly FactLine[] {
  const { occurred, method } = document;
  const by: Fact | null = method === null ? null : { term: texts.said.by, content: texts.said.method[method] };
  if (!isLate(document)) return by === null ? [] : [[by]];
  const on: Fact = { term: texts.said.on, content: formatSlipDate(tokyoDateOf(occurred), texts) };
  return [by === null ? [on] : [on, by]];
}

/** Who answered in the customer's place, by name, and what was checked of them; nothing where it was the customer. */
export function giverSaid({ giver }: SlipDocument, texts: SlipTexts): readonly FactLine[] {
  if (giver === null || giver.givenBy.who === 'self') return [];
  const checks = tellChecks(giver.givenBy, texts.told);
  const content = (
    <>
      <Unbroken>{tellNamedGiver(giver, texts.told)}</Unbroken>
      {checks === null ? null : <Unbroken>{checks}</Unbroken>}
    </>
  );
  return [[{ term: texts.said.giver, content }]];
}

/** The same on a slip of choices: the day and the way where it was not said at once, and who answered where it was somebody else. */
export function saidParts(document: SlipDocument, texts: SlipTexts): readonly Part[] {
  const lines = [...(isLate(document) ? whenSaid(document, texts) : []), ...giverSaid(document, texts)];
  return lines.length === 0 ? [] : [{ kind: 'facts', id: 'said', lines }];
}

function isLate({ occurred, snapshot }: SlipDocument): boolean {
  return isOfEarlierDay({ occurred, recorded: snapshot.issuedAt });
}
