import type { Changed } from '../domain/ledger/changed.ts';
import type { KindName, StreamType } from '../domain/entries/index.ts';
import type { Input, QueryChannel } from './table.ts';

/** What no entry tells: what somebody looked at, forms put aside at this PC, and who is at the desk or sits before its screen. */
type Unrecorded = 'history' | 'drafts' | 'session';

/** What an answer rests on: one stream, every stream of a type (`slip:*`), every entry of a kind, or any entry at all. */
type Ground = `${StreamType | Unrecorded}:${string}` | KindName | '*';

/** Names and notes of a customer, apart from what was agreed and asked: those stand in the same stream. */
const customerFields = [
  'customer.created',
  'customer.edited',
  'customer.edit_voided',
] as const satisfies readonly KindName[];

/**
 * What each question rests on. When a command tells that one of these has changed, the question is asked again, and no other is. A
 * question without ground has an answer that stays right, or one that is fetched anew each time.
 */
const restsOn: { readonly [C in QueryChannel]: (input: Input<C>) => readonly Ground[] } = {
  // Read from the disk, and shown before anybody is in: whoever leaves the desk asks for it.
  'startup.state': () => [],
  'session.state': () => ['session:own', 'staff:*'],
  'password.rate': () => [],
  'staff.list': () => ['staff:*'],
  'keys.status': () => ['staff:*', 'password.reset', 'recovery_code.replaced', 'data_key.rotated'],
  'settings.get': () => ['settings:*'],
  'printer.list': () => [],
  'company.get': () => ['company:*'],
  'seal.get': () => ['seal:*'],
  'rules.minor_ages': () => ['rules:*'],
  'address.find': () => [],

  'notice.list': () => ['notice:*', 'staff:*'],
  'notice.get': ({ noticeId }) => [`notice:${noticeId}`],
  'notice.gaps': ({ noticeId }) => [`notice:${noticeId}`, 'company:*'],
  'notice.effects': () => ['notice:*', 'customer:*'],
  'notice.documents': () => ['document:*', 'staff:*'],
  'notice.open_document': () => [],
  'notice.unshown': () => ['notice:*', 'customer:*'],
  'notice.unshown_count': () => ['notice:*', 'customer:*'],

  'home.day': () => ['history:*'],
  'home.weeks': () => ['customer:*'],
  'home.waiting': () => ['slip:*', 'notice:*', 'customer:*'],
  'draft.list': () => ['drafts:own', 'staff:*', ...customerFields],
  'search.find': () => ['customer:*', 'vehicle:*', 'slip:*'],
  // Taken up once; what is typed from then on is newer than what was put aside.
  'draft.get': () => [],

  'customer.get': () => [...customerFields, 'vehicle:*', 'person:*'],
  'customer.name': () => [...customerFields],
  'customer.find': () => ['customer:*', 'vehicle:*'],
  'customer.household': () => [...customerFields],
  'vehicle.same': () => ['vehicle:*', ...customerFields],
  'customer.history': ({ customerId }) => [`history:${customerId}`, 'person:*'],
  'consent.state': ({ customerId }) => [`customer:${customerId}`, 'notice:*'],
  'consent.background': ({ customerId }) => [`customer:${customerId}`, 'notice:*'],
  'evidence.open': () => [],
  'request.list': () => ['request:*'],
  'request.open': () => ['request:*', ...customerFields],
  'request.get': ({ requestId }) => [`request:${requestId}`, ...customerFields],
  'slip.count': () => ['consent.recorded', 'request.received'],
  'slip.list': () => ['slip:*'],
  'slip.find': () => ['slip:*'],
  'slip.preview': () => [],
  'receipt.lost': () => ['device:*'],
  'paper_form.preview': () => [],

  'sharing.summary': () => ['notice:*', 'customer:*', 'vehicle:*', 'rules:*'],
  'sharing.customers': () => ['notice:*', 'customer:*', 'vehicle:*', 'rules:*'],
  'ledger.page': () => ['*'],
  'ledger.unusual': () => ['customer.opened', 'company.set', 'staff.renamed'],
  // Asked anew each time.
  'ledger.place_of_day': () => [],
  'audit.sheet_months': () => [],
  'ledger.status': () => ['ledger.verified'],
  'backup.status': () => ['backup.made', 'backup.failed'],
  // Asked at the moment itself.
  'backup.due': () => [],
  'backup.settings': () => ['backup:*'],
  'drill.status': () => ['backup.rehearsed', 'recovery_code.tried'],
  // Read from the disk, before anybody is in.
  'diagnostics.read': () => [],
  'file.proposed_folder': () => [],
  'restore.list': () => [],
  'backup.list': () => ['backup.made', 'backup:*'],
  // What the turned screen shows was bound when it was turned.
  'counter.page': () => [],
};

function isTouched(ground: Ground, { streams, kinds }: Changed): boolean {
  if (ground === '*') return kinds.length > 0;
  // What was put right may be anything that is folded from the ledger.
  if (kinds.includes('ledger.mended')) return true;
  if (ground.endsWith(':*')) return streams.some((stream) => stream.startsWith(ground.slice(0, -1)));
  return streams.includes(ground) || kinds.includes(ground);
}

/** Any of the functions above. A method, because the compiler compares methods leniently: channel and input belong together. */
interface AnyQuestion {
  restsOn(input: unknown): readonly Ground[];
}

const all: ReadonlyMap<string, AnyQuestion['restsOn']> = new Map(Object.entries(restsOn));

/** Whether an answer may be another one since something has changed. Of what is no question nothing is known: it stays. */
export function isStaleAfter(changed: Changed, channel: string, input: unknown): boolean {
  return (
    all
      .get(channel)?.(input)
      .some((ground) => isTouched(ground, changed)) ?? false
  );
}
