import { findDraft, dropDraft, listDrafts, parkDraft } from '../../db/queries/drafts.ts';
import { countSince, countStopsSince, lastVerification, listRecentCustomers } from '../../db/queries/home.ts';
import { listOpenRequests } from '../../db/queries/requests.ts';
import { whoStops } from '../../db/queries/consent.ts';
import { findCustomers } from '../../db/queries/customers.ts';
import { noticeInForce } from '../../db/queries/notice.ts';
import { countUnshown } from '../../db/queries/notice-unshown.ts';
import { findSlipsByCode, findSlipsByReceiptNumber } from '../../db/queries/slips.ts';
import { done, failed } from '../contract/failure.ts';
import { parkedFormSchema } from '../contract/drafts.ts';
import { startOfTokyoDay, tokyoDateOf } from '../domain/dates/instant.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipCode, parseSlipQr } from '../domain/slips/slip-code.ts';
import { nowAt, type DeskContext } from './desk-context.ts';
import type { DeskHandlers } from './handlers.ts';

const recentCustomers = 8;

/** The slip that a typed or scanned text names: a QR, a receipt number or a code. A number has priority: it can look like a code. */
function slipNamedBy(desk: DeskContext, text: string) {
  const scanned = parseSlipQr(text);
  const number = parseReceiptNumber(scanned?.receiptNumber ?? text);
  const code = parseSlipCode(scanned?.code ?? text);
  const rows =
    number !== null
      ? findSlipsByReceiptNumber(desk.db, formatReceiptNumber(number))
      : code.ok
        ? findSlipsByCode(desk.db, code.code)
        : [];
  const [row] = rows;
  return row === undefined ? null : { entryId: row.entryId, customerId: row.customerId, receiptNo: row.receiptNo };
}

/** A version of the notice is written by managers; every other form by whoever is at the desk. */
function isTheirs({ person }: DeskContext, form: string): boolean {
  return form !== 'notice' || person.role === 'manager';
}

/** The home screen, the one box, and forms put aside. */
export const homeHandlers: Pick<
  DeskHandlers,
  'home.summary' | 'desk.search' | 'draft.park' | 'draft.get' | 'draft.drop'
> = {
  'home.summary': (desk) => {
    const { db, device } = desk;
    const today = tokyoDateOf(nowAt(desk));
    const since = startOfTokyoDay(today);
    const counts = countSince(db, device.id, since);
    const inForce = noticeInForce(db, today);
    return done({
      today,
      counts: {
        consents: counts.get('consent.recorded') ?? 0,
        slips: counts.get('slip.printed') ?? 0,
        stops: countStopsSince(db, since),
      },
      requests: listOpenRequests(db),
      recent: listRecentCustomers(db, device.id, recentCustomers),
      drafts: listDrafts(db)
        .map((draft) => ({
          ...draft,
          form: parkedFormSchema.parse(draft.form),
          staffLabel: draft.staffLabel ?? '',
        }))
        .filter(({ form }) => isTheirs(desk, form)),
      unshown: inForce === null ? 0 : countUnshown(db, inForce.noticeId),
      verified: lastVerification(db),
    });
  },

  'desk.search': (desk, { text }) => {
    const found = findCustomers(desk.db, text);
    const stops = whoStops(
      desk.db,
      found.map(({ customerId }) => customerId),
    );
    const customers = found.map((line) => ({ ...line, hasStop: stops.has(line.customerId) }));
    return done({ customers, slip: slipNamedBy(desk, text) });
  },

  'draft.park': (desk, draft) => {
    if (!isTheirs(desk, draft.form)) return failed({ kind: 'forbidden' });
    parkDraft(desk.db, { ...draft, staffId: desk.person.staffId, parkedAt: nowAt(desk) });
    return done({});
  },

  'draft.get': (desk, { draftId }) => {
    const draft = findDraft(desk.db, draftId);
    if (draft === null) return failed({ kind: 'not_found' });
    if (!isTheirs(desk, draft.form)) return failed({ kind: 'forbidden' });
    return done({ form: parkedFormSchema.parse(draft.form), customerId: draft.customerId, text: draft.text });
  },

  'draft.drop': (desk, { draftId }) => {
    if (!isTheirs(desk, findDraft(desk.db, draftId)?.form ?? '')) return failed({ kind: 'forbidden' });
    dropDraft(desk.db, draftId);
    return done({});
  },
};
