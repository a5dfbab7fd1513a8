import { countSince, countStopsSince, lastVerification, listRecentCustomers } from '../../db/queries/home.ts';
import { listOpenRequests } from '../../db/queries/requests.ts';
import { noticeInForce } from '../../db/queries/notice.ts';
import { countUnshown } from '../../db/queries/notice-unshown.ts';
import { done } from '../domain/result.ts';
import type { homeTable } from '../contract/home.ts';
import { startOfTokyoDay, tokyoDateOf } from '../domain/dates/instant.ts';
import { nowAt } from './desk-context.ts';
import { draftsOf } from './drafts.ts';
import type { HandlersOf } from './handlers.ts';

const recentCustomers = 8;

/** The home screen. */
export const homeHandlers = {
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
      drafts: draftsOf(desk),
      unshown: inForce === null ? 0 : countUnshown(db, inForce.noticeId),
      verified: lastVerification(db),
    });
  },
} satisfies HandlersOf<typeof homeTable>;
