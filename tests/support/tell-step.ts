import type { AnyNewEntry } from '../../db/ledger/append.ts';
import type { WriteDb } from '../../db/open.ts';
import { readTellingFacts } from '../../db/queries/partner-telling.ts';
import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { toTell } from '../../electron/domain/sharing/partner-telling.ts';
import { pick } from './pick.ts';

/** The entry by which a partner is told what is open; null where nothing is. */
export function tellStep(db: WriteDb, id: EntryId, subject: CustomerId, which: number): AnyNewEntry | null {
  const open = pick(toTell(readTellingFacts(db, subject)), which);
  if (open === undefined) return null;
  const { partner, about, named } = open;
  const how = 'phone' as const;
  const body = { partner, partnerName: partner, about, named, how, spokenTo: null };
  return { id, kind: 'sharing.partner_told', subject, body };
}
