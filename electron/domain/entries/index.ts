import {
  customerOf,
  type EntryKind,
  type KindEffect,
  type KindGroup,
  type StreamHeader,
  type StreamIds,
} from './entry-kind.ts';
import { auditExportFailed } from './audit-export-failed.ts';
import { auditExported } from './audit-exported.ts';
import { backupConfigured } from './backup-configured.ts';
import { backupFailed } from './backup-failed.ts';
import { backupMade } from './backup-made.ts';
import { backupRehearsed } from './backup-rehearsed.ts';
import { recoveryCodeTried } from './recovery-code-tried.ts';
import { companySealSet } from './company-seal-set.ts';
import { companySet } from './company-set.ts';
import { consentExportFailed } from './consent-export-failed.ts';
import { consentExported } from './consent-exported.ts';
import { consentRecorded } from './consent-recorded.ts';
import { consentVoided } from './consent-voided.ts';
import { customerCreated } from './customer-created.ts';
import { customerEditVoided } from './customer-edit-voided.ts';
import { customerEdited } from './customer-edited.ts';
import { customerOpened } from './customer-opened.ts';
import { deskConfigured } from './desk-configured.ts';
import { staffChanged } from './staff-changed.ts';
import { staffRenamed } from './staff-renamed.ts';
import { requestIdentified } from './request-identified.ts';
import { requestDecided } from './request-decided.ts';
import { requestClosed } from './request-closed.ts';
import { formPrinted } from './form-printed.ts';
import { dataKeyRotated } from './data-key-rotated.ts';
import { deviceEnrolled } from './device-enrolled.ts';
import { deviceRetired } from './device-retired.ts';
import { documentKept } from './document-kept.ts';
import { headSheetIssued } from './head-sheet-issued.ts';
import { ledgerMended } from './ledger-mended.ts';
import { ledgerSalvaged } from './ledger-salvaged.ts';
import { ledgerVerified } from './ledger-verified.ts';
import { minorAgeSet } from './minor-age-set.ts';
import { noticeAdopted } from './notice-adopted.ts';
import { noticeDrafted } from './notice-drafted.ts';
import { noticeShown } from './notice-shown.ts';
import { olderKeysTaken } from './older-keys-taken.ts';
import { personCreated } from './person-created.ts';
import { personEditVoided } from './person-edit-voided.ts';
import { personEdited } from './person-edited.ts';
import { passwordReset } from './password-reset.ts';
import { passwordSet } from './password-set.ts';
import { receiptSettled } from './receipt-settled.ts';
import { recoveryCodeReplaced } from './recovery-code-replaced.ts';
import { requestReceived } from './request-received.ts';
import { requestStepVoided } from './request-step-voided.ts';
import { sharingPartnerTold } from './sharing-partner-told.ts';
import { sessionOpened } from './session-opened.ts';
import { slipClosed } from './slip-closed.ts';
import { slipClosingVoided } from './slip-closing-voided.ts';
import { slipPrintFailed } from './slip-print-failed.ts';
import { slipPrinted } from './slip-printed.ts';
import { slipRecallClosed } from './slip-recall-closed.ts';
import { staffAdded } from './staff-added.ts';
import { vehicleAdded } from './vehicle-added.ts';
import { vehicleChangeVoided } from './vehicle-change-voided.ts';
import { vehicleEdited } from './vehicle-edited.ts';
import { vehiclePassed } from './vehicle-passed.ts';
import { vehicleRetired } from './vehicle-retired.ts';

/** Every kind of entry that this version of the program knows. */
const kinds = {
  'company.set': companySet,
  'company.seal_set': companySealSet,
  'device.enrolled': deviceEnrolled,
  'device.retired': deviceRetired,
  'desk.configured': deskConfigured,
  'rules.minor_age_set': minorAgeSet,
  'staff.added': staffAdded,
  'staff.changed': staffChanged,
  'staff.renamed': staffRenamed,
  'session.opened': sessionOpened,
  'password.set': passwordSet,
  'password.reset': passwordReset,
  'recovery_code.replaced': recoveryCodeReplaced,
  'data_key.rotated': dataKeyRotated,
  'key_ring.older_taken': olderKeysTaken,
  'notice.drafted': noticeDrafted,
  'notice.adopted': noticeAdopted,
  'notice.document_kept': documentKept,
  'customer.created': customerCreated,
  'customer.edited': customerEdited,
  'customer.edit_voided': customerEditVoided,
  'customer.opened': customerOpened,
  'person.created': personCreated,
  'person.edited': personEdited,
  'person.edit_voided': personEditVoided,
  'vehicle.added': vehicleAdded,
  'vehicle.edited': vehicleEdited,
  'vehicle.passed': vehiclePassed,
  'vehicle.retired': vehicleRetired,
  'vehicle.change_voided': vehicleChangeVoided,
  'consent.recorded': consentRecorded,
  'notice.shown': noticeShown,
  'consent.voided': consentVoided,
  'sharing.partner_told': sharingPartnerTold,
  'consent.exported': consentExported,
  'consent.export_failed': consentExportFailed,
  'request.received': requestReceived,
  'request.identified': requestIdentified,
  'request.decided': requestDecided,
  'request.closed': requestClosed,
  'request.step_voided': requestStepVoided,
  'slip.printed': slipPrinted,
  'slip.print_failed': slipPrintFailed,
  'slip.recall_closed': slipRecallClosed,
  'slip.closed': slipClosed,
  'slip.closing_voided': slipClosingVoided,
  'receipt.settled': receiptSettled,
  'form.printed': formPrinted,
  'audit.exported': auditExported,
  'audit.export_failed': auditExportFailed,
  'head_sheet.issued': headSheetIssued,
  'ledger.verified': ledgerVerified,
  'backup.configured': backupConfigured,
  'backup.made': backupMade,
  'backup.failed': backupFailed,
  'backup.rehearsed': backupRehearsed,
  'recovery_code.tried': recoveryCodeTried,
  'ledger.mended': ledgerMended,
  'ledger.salvaged': ledgerSalvaged,
} as const;

type Kinds = typeof kinds;

/** The name of a kind. */
export type KindName = keyof Kinds;

type Bodies = { readonly [K in KindName]: ReturnType<Kinds[K]['stored']['read']> };
type Facts = { readonly [K in KindName]: ReturnType<Kinds[K]['facts']> };

/** The body of a kind in its present form. */
export type BodyOf<K extends KindName> = Bodies[K];

/** What the sentence of a kind tells. */
export type FactsOf<K extends KindName> = Facts[K];

/** The types of streams that entries of these kinds belong to. */
export type StreamTypeOf<K extends KindName> = { readonly [N in K]: keyof Kinds[N]['streams'] & string }[K];

/** A type of stream. */
export type StreamType = StreamTypeOf<KindName>;

/** The kinds whose entries belong to a type of stream. */
export type KindsIn<T extends StreamType> = {
  readonly [K in KindName]: T extends StreamTypeOf<K> ? K : never;
}[KindName];

/** The id by which a type of stream is named; where there is one stream of the type only, its id is a plain text. */
export type StreamId<T extends StreamType> = {
  readonly [K in KindsIn<T>]: Kinds[K]['streams'] extends Readonly<Record<T, (...given: never) => infer Id>>
    ? Id
    : never;
}[KindsIn<T>];

/** The same table, typed so that the compiler keeps a kind, its body and its facts together when the kind is a variable. */
const definitions: { readonly [K in KindName]: EntryKind<K, Bodies[K], StreamIds<Bodies[K]>, Facts[K]> } = kinds;

/** Whether a name, for example from another device's newer version, is a kind that we know. */
export function isKnownKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** Every kind, in the order of the table. */
export const kindNames: readonly KindName[] = Object.keys(kinds).filter((name) => isKnownKind(name));

/** Whether we can read the body of such an entry: a newer version of the program has kinds, and forms of kinds, that we have not. */
export function isReadable(name: string, version: number): name is KindName {
  return isKnownKind(name) && version <= versionOf(name);
}

/** The present version of a kind's body. */
export function versionOf(kind: KindName): number {
  return definitions[kind].stored.count;
}

/** The kinds that are about something, as an audit export chooses among them. */
export function kindsOfGroup(group: KindGroup): readonly KindName[] {
  return kindNames.filter((kind) => definitions[kind].group === group);
}

/** What is otherwise after an entry of this kind. */
export function effectOf(kind: KindName): KindEffect {
  return definitions[kind].effect;
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
  return definitions[kind].stored.read(version, JSON.parse(text));
}

/**
 * The streams that an entry of this kind belongs to.
 *
 * @throws when it is nothing without a customer and names none
 */
export function streamsOf<K extends KindName>(kind: K, header: StreamHeader, body: BodyOf<K>): readonly string[] {
  const { streams, isOfCustomer } = definitions[kind];
  if (isOfCustomer) customerOf(header);
  return Object.entries(streams).map(([type, idOf]) => `${type}:${idOf(header, body)}`);
}

/** What the sentence of an entry tells. */
export function factsOf<K extends KindName>(kind: K, body: BodyOf<K>): FactsOf<K> {
  return definitions[kind].facts(body);
}
