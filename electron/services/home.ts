import { countByWeek, countSince, listRecentCustomers } from '../../db/queries/home.ts';
import type { homeTable } from '../contract/home.ts';
import { addDays, mondayOf } from '../domain/dates/calendar-date.ts';
import { startOfTokyoDay, tokyoDateOf } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import { nowAt } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { partnersToTell } from './partner-telling.ts';
import { waitingSlips } from './slips.ts';

const recentCustomers = 8;

const weeksShown = 8;

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
  'home.weeks': ({ db, ...desk }) => {
    const monday = mondayOf(tokyoDateOf(nowAt(desk)));
    const weeks = Array.from({ length: weeksShown }, (_, back) => addDays(monday, 7 * (back - weeksShown + 1)));
    const counts = new Map(countByWeek(db, weeks[0] ?? monday).map((week) => [week.monday, week.answers]));
    const first = weeks.findIndex((week) => counts.has(week));
    return done(first < 0 ? [] : weeks.slice(first).map((week) => ({ monday: week, answers: counts.get(week) ?? 0 })));
  },
  'home.waiting': (desk, { most }) =>
    done({
      partners: partnersToTell(desk, most.partners),
      recall: waitingSlips(desk, 'recall', most.recall),
      issue: waitingSlips(desk, 'issue', most.issue),
      signature: waitingSlips(desk, 'signature', most.signature),
    }),
} satisfies HandlersOf<typeof homeTable>;
