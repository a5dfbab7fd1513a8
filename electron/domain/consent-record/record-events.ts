import type { ToldShowing } from '../consent/showing.ts';
import { dayOrMoment } from '../dates/hour-known.ts';
import { writeHeader } from '../ledger/header.ts';
import { slipCodeOf } from '../slips/slip-code.ts';
import type { ConsentRecord, RecordEvent } from './record-schema.ts';
import type { LedgerPlace, RecordSource } from './record-source.ts';

type Names = RecordSource['nameOf'];

/** Where an entry stands in the ledger, and what its hash is of. */
export function placeOf({ header, hash }: LedgerPlace, names: Names): ConsentRecord['exported']['integrity'] {
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { device: names.device(header.device), n: header.n, sha256, header: writeHeader(header) };
}

/** Everything that was said, in the order of the ledger: what was replaced or taken back is told too. */
export function eventsOf({ entries, nameOf }: RecordSource): RecordEvent[] {
  const voids = new Map(
    entries.flatMap(({ header, said }) =>
      said !== null && 'voidedId' in said.body ? [[said.body.voidedId, header.id] as const] : [],
    ),
  );
  return entries.map((entry) => eventOf(entry, nameOf, voids.get(entry.header.id) ?? null));
}

function eventOf(entry: RecordSource['entries'][number], names: Names, voidedBy: string | null): RecordEvent {
  const { header, hash, said } = entry;
  const common = {
    event_id: header.id,
    occurred_at: header.occurred === header.recorded ? header.occurred : dayOrMoment(header.occurred),
    recorded_at: header.recorded,
    operator: { id: header.staff, name: names.staff(header) },
    shop: names.shop(header.shop),
    integrity: placeOf(entry, names),
  };
  if (said === null) return { event_type: 'unreadable', ...common };
  if (said.kind === 'consent.voided' || said.kind === 'slip.closing_voided') {
    return { event_type: 'void', ...common, voids: said.body.voidedId, reason: said.body.reason };
  }
  const voided = { voided_by: voidedBy };
  if (said.kind === 'notice.shown') {
    const { noticeId, shown } = said.body;
    return { event_type: 'showing', ...common, notice_id: noticeId, shown: showingOf(shown), ...voided };
  }
  if (said.kind === 'sharing.partner_told') {
    const { partnerName, about, named, how } = said.body;
    const scopes = named.map(({ scope }) => scope);
    return { event_type: 'partner_told', ...common, third_party_name: partnerName, about, scopes, how, ...voided };
  }
  if (said.kind === 'slip.closed') {
    const { confirmedId, closing } = said.body;
    return { event_type: 'slip', ...common, confirms: confirmedId, outcome: closing, ...voided };
  }
  const { noticeId, shown, method, givenBy, evidence, decisions, slip } = said.body;
  return {
    event_type: 'decision',
    ...common,
    notice_id: noticeId,
    shown: shown === null ? null : showingOf(shown),
    collection_method: method,
    given_by: givenBy,
    evidence,
    decisions,
    receipt: { consent_receipt_id: slip.receiptNo, code: slipCodeOf(hash) },
    ...voided,
  };
}

function showingOf<H>({ how, seconds, comparedWith, wordings }: Omit<ToldShowing, 'how'> & { readonly how: H }) {
  return { how, seconds, compared_with: comparedWith, wordings };
}
