import type { z } from 'zod';
import type { EntryHeader } from '../ledger/header.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { EntryKind } from './entry-kind.ts';
import { auditExportFailed } from './audit-export-failed.ts';
import { auditExported } from './audit-exported.ts';
import { companySealSet } from './company-seal-set.ts';
import { companySet } from './company-set.ts';
import { consentExportFailed } from './consent-export-failed.ts';
import { consentExported } from './consent-exported.ts';
import { consentRecorded } from './consent-recorded.ts';
import { consentVoided } from './consent-voided.ts';
import { customerCreated } from './customer-created.ts';
import { customerEdited } from './customer-edited.ts';
import { customerOpened } from './customer-opened.ts';
import { deskConfigured } from './desk-configured.ts';
import { staffChanged } from './staff-changed.ts';
import { requestIdentified } from './request-identified.ts';
import { requestDecided } from './request-decided.ts';
import { requestClosed } from './request-closed.ts';
import { formPrinted } from './form-printed.ts';
import { deviceEnrolled } from './device-enrolled.ts';
import { documentKept } from './document-kept.ts';
import { ledgerVerified } from './ledger-verified.ts';
import { minorAgeSet } from './minor-age-set.ts';
import { noticeAdopted } from './notice-adopted.ts';
import { noticeDrafted } from './notice-drafted.ts';
import { passwordSet } from './password-set.ts';
import { requestReceived } from './request-received.ts';
import { sessionOpened } from './session-opened.ts';
import { slipPrintFailed } from './slip-print-failed.ts';
import { slipPrinted } from './slip-printed.ts';
import { staffAdded } from './staff-added.ts';
import { vehicleAdded } from './vehicle-added.ts';
import { vehicleEdited } from './vehicle-edited.ts';
import { vehiclePassed } from './vehicle-passed.ts';
import { vehicleRetired } from './vehicle-retired.ts';

/** Every kind of entry that this version of the program knows. */
const kinds = {
  'company.set': companySet,
  'company.seal_set': companySealSet,
  'device.enrolled': deviceEnrolled,
  'desk.configured': deskConfigured,
  'rules.minor_age_set': minorAgeSet,
  'staff.added': staffAdded,
  'staff.changed': staffChanged,
  'session.opened': sessionOpened,
  'password.set': passwordSet,
  'notice.drafted': noticeDrafted,
  'notice.adopted': noticeAdopted,
  'notice.document_kept': documentKept,
  'customer.created': customerCreated,
  'customer.edited': customerEdited,
  'customer.opened': customerOpened,
  'vehicle.added': vehicleAdded,
  'vehicle.edited': vehicleEdited,
  'vehicle.passed': vehiclePassed,
  'vehicle.retired': vehicleRetired,
  'consent.recorded': consentRecorded,
  'consent.voided': consentVoided,
  'consent.exported': consentExported,
  'consent.export_failed': consentExportFailed,
  'request.received': requestReceived,
  'request.identified': requestIdentified,
  'request.decided': requestDecided,
  'request.closed': requestClosed,
  'form.printed': formPrinted,
  'slip.printed': slipPrinted,
  'slip.print_failed': slipPrintFailed,
  'audit.exported': auditExported,
  'audit.export_failed': auditExportFailed,
  'ledger.verified': ledgerVerified,
} as const;

type Kinds = typeof kinds;

/** The name of a kind. */
export type KindName = keyof Kinds;

type Bodies = { readonly [K in KindName]: z.output<Kinds[K]['body']> };

/** The body of a kind in its present form. */
export type BodyOf<K extends KindName> = Bodies[K];

/** The same table, typed so that the compiler keeps a kind and its body together when the kind is a variable. */
const definitions: { readonly [K in KindName]: EntryKind<K, z.ZodType<Bodies[K]>> } = kinds;

/** Whether a name, for example from another device's newer version, is a kind that we know. */
export function isKnownKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** Whether we can read the body of such an entry: a newer version of the program has kinds, and forms of kinds, that we have not. */
export function isReadable(name: string, version: number): name is KindName {
  return isKnownKind(name) && version <= kinds[name].version;
}

/** The present version of a kind's body. */
export function versionOf(kind: KindName): number {
  return kinds[kind].version;
}

/**
 * Checks the body of a new entry and returns it as it is to be written.
 *
 * @throws ZodError when it is not a body of that kind
 */
export function checkBody<K extends KindName>(kind: K, body: unknown): BodyOf<K> {
  return definitions[kind].body.parse(body);
}

/**
 * Reads the body of a stored entry and brings it to its present form.
 *
 * @throws ZodError when the text is not a body of that kind; a chain that was checked never holds such a text
 */
export function readBody<K extends KindName>(kind: K, version: number, text: string): BodyOf<K> {
  const definition = definitions[kind];
  let raw: unknown = JSON.parse(text);
  for (let at = version; at < definition.version; at += 1) raw = definition.upcasts[at]?.(raw);
  return definition.body.parse(raw);
}

/** The streams that an entry of this kind belongs to. */
export function streamsOf<K extends KindName>(
  kind: K,
  header: Pick<EntryHeader, 'id' | 'subject'>,
  body: BodyOf<K>,
): readonly string[] {
  return definitions[kind].streams(header, body);
}

/** How the history tells an entry of this kind. */
export function describeEntry<K extends KindName>(kind: K, body: BodyOf<K>): Bilingual {
  return definitions[kind].describe(body);
}
