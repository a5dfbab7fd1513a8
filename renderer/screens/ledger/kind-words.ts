import type { Catalogue } from '../../../electron/words/catalogue.ts';

type KindWords = Catalogue['ledger']['kinds'];

/** A kind of record that this catalogue has a word for. */
export type NamedKind = keyof KindWords;

function isNamed(kind: string, words: KindWords): kind is NamedKind {
  return Object.hasOwn(words, kind);
}

/** What a kind of record is called; a newer core may have kinds that this catalogue does not know. */
export function kindText(kind: string, { kinds, otherKind }: Catalogue['ledger']): string {
  return isNamed(kind, kinds) ? kinds[kind] : otherKind;
}

/** The kinds by what they are about, as an export chooses among them. */
export const kindGroups = {
  customers: [
    'customer.created',
    'customer.edited',
    'customer.opened',
    'vehicle.added',
    'vehicle.edited',
    'vehicle.passed',
    'vehicle.retired',
  ],
  consent: ['consent.recorded', 'consent.voided', 'consent.exported', 'consent.export_failed'],
  requests: ['request.received', 'request.identified', 'request.decided', 'request.closed'],
  slips: ['slip.printed', 'slip.print_failed', 'form.printed'],
  desk: [
    'company.set',
    'company.seal_set',
    'device.enrolled',
    'desk.configured',
    'rules.minor_age_set',
    'staff.added',
    'staff.changed',
    'session.opened',
    'password.set',
    'notice.drafted',
    'notice.adopted',
    'notice.document_kept',
  ],
  audit: ['ledger.verified', 'audit.exported', 'audit.export_failed'],
} as const satisfies Readonly<Record<string, readonly NamedKind[]>>;

/** One of the groups of kinds. */
export type KindGroup = keyof typeof kindGroups;
