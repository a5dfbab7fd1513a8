import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import { newestNoticeWith } from '../../db/queries/notice.ts';
import { countToTell, listPartnersToTell, readTellingFacts } from '../../db/queries/partner-telling.ts';
import { staffLabels } from '../../db/queries/staff.ts';
import { conflict, failed, invalid, type Failure } from '../contract/failure.ts';
import type { partnerTellingTable } from '../contract/partner-telling.ts';
import type { Input } from '../contract/table.ts';
import { isSameValue } from '../domain/fields/changes.ts';
import type { CustomerId } from '../domain/ids.ts';
import { scopeLabels } from '../domain/notice/scope-label.ts';
import type { Failed } from '../domain/result.ts';
import { decideTelling, toTell, type TellingRefusal, type ToTell } from '../domain/sharing/partner-telling.ts';
import { isCustomer } from './customers.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, type Refusal } from './idempotent.ts';

const answers: Readonly<Record<TellingRefusal, Failed<Failure>>> = {
  nothing_to_tell: conflict('nothing_to_tell'),
  in_future: invalid('occurred', 'in_future'),
  before_stop: invalid('occurred', 'before_stop'),
};

/** What the partner and the items are called in the newest notice that mentions them; their codes where none does. */
function wordsOf({ db }: Pick<DeskContext, 'db'>, { partner, named }: Pick<ToTell, 'partner' | 'named'>) {
  const labels = named.map(({ scope }) => {
    const known = newestNoticeWith(db, scope);
    return known === null ? [partner, scope] : scopeLabels(scope, known.notice);
  });
  return {
    partnerName: labels[0]?.[0] ?? partner,
    items: [...new Set(labels.flatMap(([, item]) => item ?? []))],
  };
}

function told(desk: DeskContext, one: ToTell) {
  return { ...one, named: [...one.named], ...wordsOf(desk, one) };
}

/** What partners still have to be told of a customer, and what they were told, the latest first. */
export function tellingsOf(desk: DeskContext, customerId: CustomerId) {
  const facts = readTellingFacts(desk.db, customerId);
  const labelOf = staffLabels(desk.db);
  const past = facts.tellings.toReversed().flatMap(({ entryId }) => {
    const entry = findEntry(desk.db, entryId);
    const body = entry === null ? null : bodyIf(entry, 'sharing.partner_told');
    if (entry === null || body === null) return [];
    const { partner, partnerName, about, how, spokenTo } = body;
    const { occurred } = entry.header;
    const staffLabel = labelOf(entry.header);
    return [{ entryId, partner, partnerName, about, how, spokenTo, occurred, staffLabel }];
  });
  return { toTell: toTell(facts).map((one) => told(desk, one)), told: past };
}

/** What partners still have to be told of anybody, the longest open first. */
export function partnersToTell(desk: DeskContext, most: number) {
  const list = listPartnersToTell(desk.db, most).flatMap(({ customerId, customerName, partner }) =>
    toTell(readTellingFacts(desk.db, customerId))
      .filter((one) => one.partner === partner)
      .map((one) => ({ customerId, customerName, ...told(desk, one) })),
  );
  return { count: countToTell(desk.db), list };
}

function tell(desk: DeskContext, { id, customerId, occurred, ...said }: Input<'sharing.tell'>): Refusal {
  if (!isCustomer(desk, customerId)) return failed({ kind: 'not_found' });
  const at = nowAt(desk);
  const decided = decideTelling(readTellingFacts(desk.db, customerId), { ...said, occurred }, at);
  if (!decided.ok) return answers[decided.error];
  const { partnerName } = wordsOf(desk, said);
  const body = { ...said, partnerName };
  recordNow(
    desk,
    [{ id, kind: 'sharing.partner_told', subject: customerId, occurred: decided.value.occurred, body }],
    at,
  );
  return null;
}

/** Telling partners of joint use that a customer stopped it. */
export const partnerTellingHandlers = {
  'sharing.tell': (desk, input) => {
    const { id, customerId, occurred: _occurred, ...said } = input;
    return idempotent(
      desk,
      {
        id,
        kind: 'sharing.partner_told',
        subject: customerId,
        // The name was looked up, and may be another by now.
        isSame: ({ partnerName: _partnerName, ...recorded }) => isSameValue(recorded, said),
      },
      () => tell(desk, input),
      () => ({}),
    );
  },
} satisfies HandlersOf<typeof partnerTellingTable>;
