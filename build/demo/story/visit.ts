import type { DeviceId, FreshId, NoticeId, StaffId } from '../../../electron/domain/ids.ts';
import type { Author, AnyNewEntry } from '../../../db/ledger/append.ts';
import type { Company } from '../../../electron/domain/notice/company.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { Random } from './random.ts';
import type { Instant } from '../../../electron/domain/dates/instant.ts';

/** What happened at one counter at one moment. */
export interface Visit {
  readonly author: Author;
  readonly entries: readonly AnyNewEntry[];
}

/** A PC at the counter of a shop, with the people who work there. */
export interface Counter {
  readonly device: DeviceId;
  readonly deviceLetter: string;
  readonly shop: string;
  readonly clerks: readonly { readonly staffId: StaffId; readonly label: string }[];
}

/** What the shops work with all the time. */
export interface Setting {
  readonly company: Company;
  readonly noticeId: NoticeId;
  /** Every scope of that notice. */
  readonly scopes: readonly ScopeText[];
}

/** One customer at one counter, now: all that somebody there needs to write down what happens. */
export interface Moment {
  readonly random: Random;
  readonly setting: Setting;
  readonly counter: Counter;
  readonly clerk: Counter['clerks'][number];
  readonly at: Instant;
  newId(): FreshId;
  /** The next receipt number of this PC and day. */
  nextReceiptNumber(): string;
}

/** What a customer comes for. Nothing comes of it when things have gone differently meanwhile. */
export type Act = (moment: Moment) => readonly AnyNewEntry[];
