import { type CustomerId, trustedId } from '../domain/ids.ts';
import type { Input, QueryChannel } from './table.ts';

/**
 * What a call hands out of customers. `customer`: everything of the one whom its input names, which is answered only within a
 * visit that `customer.open` has recorded. `lines`: what a list, a hit or another customer's folder shows of
 * somebody; it needs no record. `presented`: of the customer to whom the screen is turned, and of no other. `nothing`: counts,
 * words, and what is the shop's own.
 */
type HandedOut = 'customer' | 'lines' | 'presented' | 'nothing';

/** A command answers with what it has recorded itself. Turning the screen hands out what was there before. */
type HandingOut = QueryChannel | 'counter.begin';

/** Only a call that names a customer can be about one. */
type Possible<C extends HandingOut> =
  Input<C> extends { readonly customerId: CustomerId | null } ? HandedOut : Exclude<HandedOut, 'customer'>;

const handsOut = {
  'startup.state': 'nothing',
  'session.state': 'nothing',
  'password.rate': 'nothing',
  'staff.list': 'nothing',
  'keys.status': 'nothing',
  'settings.get': 'nothing',
  'printer.list': 'nothing',
  'company.get': 'nothing',
  'seal.get': 'nothing',
  'rules.minor_ages': 'nothing',
  'address.find': 'nothing',

  'notice.list': 'nothing',
  'notice.get': 'nothing',
  'notice.gaps': 'nothing',
  'notice.effects': 'nothing',
  'notice.documents': 'nothing',
  'notice.open_document': 'nothing',
  'notice.unshown': 'lines',
  'notice.unshown_count': 'nothing',

  'home.day': 'lines',
  'home.weeks': 'nothing',
  'home.waiting': 'lines',
  'search.find': 'lines',
  'draft.list': 'lines',
  // Of a form about nobody yet, or about a notice, there is no customer.
  'draft.get': 'customer',

  'customer.get': 'customer',
  'customer.name': 'lines',
  'customer.find': 'lines',
  'customer.household': 'customer',
  'vehicle.same': 'lines',
  'customer.history': 'customer',
  'consent.state': 'customer',
  'consent.background': 'customer',
  'evidence.open': 'customer',
  'counter.begin': 'customer',
  'counter.page': 'presented',
  'request.list': 'customer',
  'request.open': 'lines',
  'request.get': 'customer',
  'slip.count': 'customer',
  'slip.list': 'customer',
  'slip.find': 'lines',
  'slip.preview': 'customer',
  'receipt.lost': 'nothing',
  // A blank form is nobody's.
  'paper_form.preview': 'customer',

  'sharing.summary': 'nothing',
  'sharing.customers': 'lines',
  'ledger.page': 'lines',
  'ledger.place_of_day': 'nothing',
  'ledger.unusual': 'nothing',
  'ledger.status': 'nothing',
  'audit.sheet_months': 'nothing',

  'backup.status': 'nothing',
  'backup.due': 'nothing',
  'backup.settings': 'nothing',
  'backup.list': 'nothing',
  'restore.list': 'nothing',
  'drill.status': 'nothing',

  'diagnostics.read': 'nothing',
  'file.proposed_folder': 'nothing',
} as const satisfies { readonly [C in HandingOut]: Possible<C> };

const all: ReadonlyMap<string, HandedOut> = new Map(Object.entries(handsOut));

/** The calls that hand out everything of a customer. */
export const customerChannels: readonly string[] = [...all].flatMap(([channel, of]) =>
  of === 'customer' ? [channel] : [],
);

/** The customer of whom a call hands out everything; null where it is of none. */
export function customerRead(channel: string, input: unknown): CustomerId | null {
  if (all.get(channel) !== 'customer' || typeof input !== 'object' || input === null) return null;
  return 'customerId' in input && typeof input.customerId === 'string' ? trustedId(input.customerId) : null;
}
