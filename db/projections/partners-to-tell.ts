import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { Decision } from '../../electron/domain/consent/decision.ts';
import type { BodyOf } from '../../electron/domain/entries/index.ts';
import { isShared, toTell } from '../../electron/domain/sharing/partner-telling.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { readTellingFacts } from '../queries/partner-telling.ts';
import { partnerTold, partnerToTell } from '../schema/sharing.ts';
import { inserter, remover } from './statements.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';

const insert = { told: inserter(partnerTold), toTell: inserter(partnerToTell) };
const remove = {
  told: remover(partnerTold, partnerTold.customerId),
  toTell: remover(partnerToTell, partnerToTell.customerId),
};

const known = perConnection(({ $client: raw }: WriteDb) =>
  raw
    .prepare<[{ id: string }]>(
      'SELECT 1 FROM partner_to_tell WHERE customer_id = :id UNION ALL SELECT 1 FROM partner_told WHERE customer_id = :id LIMIT 1',
    )
    .pluck(),
);

/** Whether a partner was ever told anything of a customer, or has to be. */
function isKnown(db: WriteDb, id: CustomerId): boolean {
  return known(db).get({ id }) !== undefined;
}

/** Lists what the partners have to be told of a customer, by what stands now. */
export function listToTell(db: WriteDb, id: CustomerId): void {
  if (isKnown(db, id)) remove.toTell(db, id);
  for (const { partner, about, since } of toTell(readTellingFacts(db, id))) {
    insert.toTell(db, { customerId: id, partner, about, since });
  }
}

/**
 * The same after a consent, which changes nothing here for most: who stops nothing and of whom nothing was told.
 *
 * @param mayStop false for a customer who stopped nothing before and stops nothing now
 */
export function listToTellAfter(db: WriteDb, id: CustomerId, decisions: readonly Decision[], mayStop: boolean): void {
  if (decisions.some(({ scope }) => isShared(scope)) && (mayStop || isKnown(db, id))) listToTell(db, id);
}

/** Keeps that a partner was told something. */
export function keepTold(
  db: WriteDb,
  customerId: CustomerId,
  { partner, about, named }: BodyOf<'sharing.partner_told'>,
  { id: entryId, occurred }: { readonly id: EntryId; readonly occurred: Instant },
): void {
  insert.told(db, { customerId, entryId, partner, about, named: JSON.stringify(named), occurred });
  listToTell(db, customerId);
}

/** Removes everything of a customer that is known of telling partners. */
export function forgetTelling(db: WriteDb, id: CustomerId): void {
  remove.told(db, id);
  remove.toTell(db, id);
}
