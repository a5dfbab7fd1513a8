import type { CustomerId, EntryId } from '../../domain/ids.ts';
import { readAuditNames } from '../../../db/queries/audit.ts';
import { readCompany } from '../../../db/queries/company.ts';
import { bodyIf, findEntry, readConsentEntries, type StoredEntry } from '../../../db/queries/entries.ts';
import { findNotice, noticeInForce, readTimeline } from '../../../db/queries/notice.ts';
import type { RecordSource, SaidOfConsent } from '../../domain/consent-record/record-source.ts';
import { effectOf, isKnownKind } from '../../domain/entries/index.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import { nameOfDay } from '../../domain/staff/staff-name.ts';
import { presentConsent } from '../consent-state.ts';
import type { DeskContext } from '../desk-context.ts';

/** Whether an entry tells of a paper, and not of the consent. */
function isOfPaper({ header: { kind } }: StoredEntry): boolean {
  return isKnownKind(kind) && effectOf(kind) === 'paper';
}

function saidBy(entry: StoredEntry): SaidOfConsent {
  const recorded = bodyIf(entry, 'consent.recorded');
  if (recorded !== null) return { kind: 'consent.recorded', body: recorded };
  const shown = bodyIf(entry, 'notice.shown');
  if (shown !== null) return { kind: 'notice.shown', body: shown };
  const told = bodyIf(entry, 'sharing.partner_told');
  if (told !== null) return { kind: 'sharing.partner_told', body: told };
  const closed = bodyIf(entry, 'slip.closed');
  if (closed !== null) return { kind: 'slip.closed', body: closed };
  const closingVoided = bodyIf(entry, 'slip.closing_voided');
  if (closingVoided !== null) return { kind: 'slip.closing_voided', body: closingVoided };
  const voided = bodyIf(entry, 'consent.voided');
  return voided === null ? null : { kind: 'consent.voided', body: voided };
}

function lookUp(list: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  // What another PC has named and has not yet told.
  return (id) => names.get(id) ?? id;
}

function namesOf(desk: DeskContext): RecordSource['nameOf'] {
  const { devices, shops, staff } = readAuditNames(desk.db);
  const staffName = nameOfDay(staff);
  return {
    device: lookUp(devices),
    shop: lookUp(shops),
    staff: (entry) => staffName(entry) ?? entry.staff,
  };
}

type Entries = RecordSource['entries'];

/**
 * The entries without those about a paper of which the record tells nothing else: the receipt of a request, or how the asking back
 * of a slip ended.
 */
function withWhatTheyAreAbout(entries: Entries): Entries {
  const about = (known: Entries, of: (said: SaidOfConsent) => EntryId | null) => {
    const ids = new Set(known.map(({ header }) => header.id));
    return known.filter(({ said }) => {
      const id = of(said);
      return id === null || ids.has(id);
    });
  };
  const closed = about(entries, (said) => (said?.kind === 'slip.closed' ? said.body.confirmedId : null));
  return about(closed, (said) => (said?.kind === 'slip.closing_voided' ? said.body.voidedId : null));
}

/**
 * Reads everything that a consent record is put together from.
 *
 * @param exportId the entry that records the export
 */
export function readRecordSource(desk: DeskContext, customerId: CustomerId, exportId: EntryId): RecordSource {
  const { db, isTraining } = desk;
  const exported = findEntry(db, exportId);
  if (exported === null) throw new Error('consent record: its own entry is missing');
  const inForce = noticeInForce(db, tokyoDateOf(exported.header.recorded));
  const entries = readConsentEntries(db, customerId)
    .filter((entry) => !isOfPaper(entry))
    .map((entry) => ({ header: entry.header, hash: entry.hash, said: saidBy(entry) }));
  return {
    customerId,
    entries: withWhatTheyAreAbout(entries),
    states: presentConsent(db, customerId, inForce),
    notices: readTimeline(db).flatMap(({ noticeId }) => findNotice(db, noticeId) ?? []),
    inForceId: inForce?.noticeId ?? null,
    company: readCompany(db),
    nameOf: namesOf(desk),
    exported,
    isTraining,
  };
}
