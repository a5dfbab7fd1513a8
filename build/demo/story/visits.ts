import { tokyoDateOf, type Instant, instantAt } from '../../../electron/domain/dates/instant.ts';
import { formatReceiptNumber } from '../../../electron/domain/slips/receipt-number.ts';
import { life } from './lives.ts';
import { Random } from './random.ts';
import { uuidAt } from './uuid.ts';
import type { Act, Counter, Moment, Setting, Visit } from './visit.ts';

/** What shall be invented. The same plan always gives the same visits. */
export interface DemoPlan {
  readonly seed: number;
  readonly customers: number;
  /** The last day before this moment is the last day of the story. Milliseconds since 1970. */
  readonly until: number;
  /** Over how many days the customers come for the first time. */
  readonly days: number;
  readonly counters: readonly Counter[];
  readonly setting: Setting;
}

const dayMs = 86_400_000;
const opensMs = 9 * 3_600_000;
const openForMs = 8 * 3_600_000;
const tokyoOffsetMs = 9 * 3_600_000;

/** The moments at which the customers come, one after the other, in opening hours. */
function momentOf(plan: DemoPlan, turn: number): number {
  const lastMidnight = Math.floor((plan.until + tokyoOffsetMs) / dayMs) * dayMs - tokyoOffsetMs;
  const day = (turn / plan.customers) * plan.days;
  const whole = Math.floor(day);
  return lastMidnight - (plan.days - whole) * dayMs + opensMs + Math.floor((day - whole) * openForMs);
}

/** Receipt numbers count by PC and day. */
class Receipts {
  readonly #last = new Map<string, number>();

  next({ shop, deviceLetter: device }: Counter, at: Instant): string {
    const first = formatReceiptNumber({ shop, device, on: tokyoDateOf(at), serial: 1 });
    const serial = (this.#last.get(first) ?? 0) + 1;
    this.#last.set(first, serial);
    return formatReceiptNumber({ shop, device, on: tokyoDateOf(at), serial });
  }
}

/**
 * The visits of invented customers at the counters of all shops, in the order in which they happened. Nothing is written:
 * see write.ts. Visits that would come after the end of the story have not happened yet.
 */
export function* visits(plan: DemoPlan): Generator<Visit> {
  const random = new Random(plan.seed);
  const receipts = new Receipts();
  const awaited = new Map<number, (readonly Act[])[]>();
  let customers = 0;
  for (let turn = 0; customers < plan.customers; turn += 1) {
    const moment = momentOf(plan, turn);
    const at = instantAt(moment);
    const newId = () => uuidAt(random, moment);
    const born = life(random, newId, plan.customers - customers);
    customers += born.customers;
    born.visits.forEach((acts, index) => {
      const due = turn + (index === 0 ? 0 : index + random.below(Math.ceil(plan.customers / 4)));
      awaited.set(due, [...(awaited.get(due) ?? []), acts]);
    });
    for (const acts of awaited.get(turn) ?? []) {
      const counter = random.pick(plan.counters);
      const clerk = random.pick(counter.clerks);
      const now: Moment = {
        random,
        setting: plan.setting,
        counter,
        clerk,
        at,
        newId,
        nextReceiptNumber: () => receipts.next(counter, at),
      };
      const entries = acts.flatMap((act) => act(now));
      if (entries.length > 0)
        yield { author: { device: counter.device, staff: clerk.staffId, shop: counter.shop, at }, entries };
    }
    awaited.delete(turn);
  }
}
