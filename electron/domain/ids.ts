import { z } from 'zod';

// Every id is a text, but one of a customer where one of a vehicle is wanted does not compile.

/** Which customer. */
export const customerIdSchema = z.uuidv7().brand<'CustomerId', 'inout'>();

/** Which customer, for the life of the ledger. */
export type CustomerId = z.infer<typeof customerIdSchema>;

/** Which person who answers for a customer. */
export const personIdSchema = z.uuidv7().brand<'PersonId', 'inout'>();

/** Which person who answers for a customer: a guardian, whom to ask for at a company, an agent. They are no customers by that. */
export type PersonId = z.infer<typeof personIdSchema>;

/** Whom an entry can be about. */
export const subjectIdSchema = z.union([customerIdSchema, personIdSchema]);

/** Whom an entry is about: a customer, or a person who answers for one and has a stream of their own. */
export type SubjectId = z.infer<typeof subjectIdSchema>;

/** Which vehicle. */
export const vehicleIdSchema = z.uuidv7().brand<'VehicleId', 'inout'>();

/** Which vehicle, whoever holds it. */
export type VehicleId = z.infer<typeof vehicleIdSchema>;

/** Which person of the shops' staff. */
export const staffIdSchema = z.uuidv7().brand<'StaffId', 'inout'>();

/** Which person of the shops' staff, whatever the account is called. */
export type StaffId = z.infer<typeof staffIdSchema>;

/** Which PC. */
export const deviceIdSchema = z.uuidv7().brand<'DeviceId', 'inout'>();

/** Which PC; a restored or copied one gets another. */
export type DeviceId = z.infer<typeof deviceIdSchema>;

/** Which entry of the ledger. */
export const entryIdSchema = z.uuidv7().brand<'EntryId', 'inout'>();

/** Which entry of the ledger: the id of the command that recorded it. */
export type EntryId = z.infer<typeof entryIdSchema>;

/** Which request. */
export const requestIdSchema = entryIdSchema.brand<'RequestId', 'inout'>();

/** Which request: the entry that took it in. */
export type RequestId = z.infer<typeof requestIdSchema>;

/** Which parked form. */
export const draftIdSchema = z.uuidv7().brand<'DraftId', 'inout'>();

/** Which parked form of this PC. */
export type DraftId = z.infer<typeof draftIdSchema>;

/** Which version of the notice: the SHA-256 of its text, in 64 lower-case hexadecimal digits. */
export const noticeIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'NoticeId', 'inout'>();

/** Which version of the notice. */
export type NoticeId = z.infer<typeof noticeIdSchema>;

/** What an id can be of. */
type KindOfId =
  'CustomerId' | 'PersonId' | 'VehicleId' | 'StaffId' | 'DeviceId' | 'EntryId' | 'RequestId' | 'DraftId' | 'NoticeId';

/** A fresh id. What it names is decided by its first use. */
export const freshIdSchema = z.uuidv7().brand<Exclude<KindOfId, 'NoticeId'>, 'inout'>();

/** An id that names nothing yet and can become one of any kind. */
export type FreshId = z.infer<typeof freshIdSchema>;

const trustedIdSchema = z.string().brand<KindOfId, 'inout'>();

/**
 * Takes a text for an id without judging it again: for what was judged when it was recorded and is read where every moment
 * counts, as headers and names of streams are.
 */
export function trustedId(text: string): z.infer<typeof trustedIdSchema> {
  return trustedIdSchema.parse(text);
}
