import { countSince, listRecentCustomers } from '../../db/queries/home.ts';
import type { homeTable } from '../contract/home.ts';
import { startOfTokyoDay, tokyoDateOf } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import { nowAt } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { partnersToTell } from './partner-telling.ts';
import { waitingSlips } from './slips.ts';

const recentCustomers = 8;

/** The home screen. */
export const homeHandlers = {
  'home.day': ({ db, device, ...desk }) => {
    const today = tokyoDateOf(nowAt(desk));
    return done({
      today,
      counts: countSince(db, device.id, startOfTokyoDay(today)),
      recent: listRecentCustomers(db, device.id, recentCustomers),
    });
  },
  'home.waiting': (desk, { most }) =>
    done({
      partners: partnersToTell(desk, most.partners),
      recall: waitingSlips(desk, 'recall', most.recall),
      issue: waitingSlips(desk, 'issue', most.issue),
      signature: waitingSlips(desk, 'signature', most.signature),
    }),
} satisfies HandlersOf<typeof homeTable>;
