import { bodyIf, findEntry, type StoredEntry } from '../../db/queries/entries.ts';
import { findVoiding, standingAfter } from '../../db/queries/taking-back.ts';
import { conflict, failed, type CallResult, type Failure } from '../contract/failure.ts';
import type { TakeBackInput } from '../contract/taking-back.ts';
import { isReadable, readBody, streamsOf } from '../domain/entries/index.ts';
import type { CustomerId } from '../domain/ids.ts';
import type { Failed } from '../domain/result.ts';
import type { RecordedBy } from '../domain/staff/staff-name.ts';
import { isBuiltUpon, touchesOf } from '../domain/taking-back/built-upon.ts';
import { decideTakenBack, type TakeBackRefusal } from '../domain/taking-back/decide-taken-back.ts';
import {
  isTakeable,
  neverTakenBack,
  takeableKinds,
  takenBackBy,
  type TakingBackKind,
} from '../domain/taking-back/takeable.ts';
import { takingBackEntry } from '../domain/taking-back/taking-back-entry.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import { customerOfEntry } from './givers.ts';
import { idempotent, type Refusal } from './idempotent.ts';

const answers: Readonly<Record<TakeBackRefusal, Failed<Failure>>> = {
  no_such_record: failed({ kind: 'not_found' }),
  not_theirs_to_void: failed({ kind: 'forbidden' }),
  already_voided: conflict('already_voided'),
  built_upon: conflict('built_upon'),
};

/** An entry of a kind that can be taken back; null for any other, and for one whose body is gone. */
function readTakeable({ header, text }: StoredEntry) {
  const { kind, kv } = header;
  if (text === null || !isTakeable(kind) || !isReadable(kind, kv)) return null;
  const body = readBody(kind, kv, text);
  return { kind, body, touches: touchesOf(kind, body) };
}

type Takeable = NonNullable<ReturnType<typeof readTakeable>>;

/** Whether later entries stand on this one: of the same customer, car or request, and such as are taken back in the same way. */
function isStoodUpon(desk: DeskContext, entry: StoredEntry, { kind, body, touches }: Takeable): boolean {
  if (touches.length === 0) return false;
  const alike = takeableKinds.filter((other) => takenBackBy[other] === takenBackBy[kind]);
  const later = streamsOf(kind, entry.header, body).flatMap((stream) => standingAfter(desk.db, stream, entry, alike));
  return isBuiltUpon(
    touches,
    later.map((one) => readTakeable(one)?.touches ?? []),
  );
}

/** Decides whether an entry is taken back by whoever is at the desk. */
function decide(desk: DeskContext, entry: StoredEntry, takeable: Takeable | null, customerId: CustomerId) {
  const { id, staff, recorded } = entry.header;
  const facts = {
    record:
      takeable === null
        ? null
        : { folderOf: customerOfEntry(desk, entry.header), staffId: staff, recordedAt: recorded },
    isTakenBack: findVoiding(desk.db, id) !== null,
    isBuiltUpon: takeable !== null && isStoodUpon(desk, entry, takeable),
    clerk: desk.person,
  };
  return decideTakenBack(facts, customerId, nowAt(desk));
}

function recordTakenBack(desk: DeskContext, input: TakeBackInput, by: TakingBackKind): Refusal {
  const { id, customerId, voidedId, reason } = input;
  const entry = findEntry(desk.db, voidedId);
  const takeable = entry === null ? null : readTakeable(entry);
  if (entry === null || takeable === null || takenBackBy[takeable.kind] !== by) return answers.no_such_record;
  const decided = decide(desk, entry, takeable, customerId);
  if (!decided.ok) return answers[decided.error];
  const { subject } = entry.header;
  recordNow(desk, [{ id, subject, ...takingBackEntry(takeable.kind, takeable.body, { voidedId, reason }) }]);
  return null;
}

/**
 * Takes back what was recorded in error.
 *
 * @param by the kind of entry that does so: each area takes back its own
 */
export function takeBack(
  desk: DeskContext,
  input: TakeBackInput,
  by: TakingBackKind,
): CallResult<Record<string, never>> {
  const { id, customerId, voidedId, reason } = input;
  const subject = by === 'person.edit_voided' ? (findEntry(desk.db, voidedId)?.header.subject ?? null) : customerId;
  return idempotent(
    desk,
    { id, kind: by, subject, isSame: (body) => body.voidedId === voidedId && body.reason === reason },
    () => recordTakenBack(desk, input, by),
    () => ({}),
  );
}

/** Whether whoever is at the desk can take an entry of this customer back now, and why not; null for what has changed nothing. */
export function takeBackStateOf(desk: DeskContext, entry: StoredEntry, customerId: CustomerId) {
  const takeable = readTakeable(entry);
  if (takeable === null) return neverTakenBack(entry.header.kind);
  const decided = decide(desk, entry, takeable, customerId);
  if (decided.ok) return 'possible';
  return decided.error === 'not_theirs_to_void' || decided.error === 'built_upon' ? decided.error : null;
}

/** What an entry says that takes another back; null for every other. */
function readTakingBack(entry: StoredEntry) {
  return (
    bodyIf(entry, 'consent.voided') ??
    bodyIf(entry, 'customer.edit_voided') ??
    bodyIf(entry, 'person.edit_voided') ??
    bodyIf(entry, 'vehicle.change_voided') ??
    bodyIf(entry, 'request.step_voided') ??
    bodyIf(entry, 'slip.closing_voided')
  );
}

/** The entry that this one takes back; null where it takes back none. */
export function readTakenBack(desk: DeskContext, entry: StoredEntry): StoredEntry | null {
  const said = readTakingBack(entry);
  return said === null ? null : findEntry(desk.db, said.voidedId);
}

/**
 * By whom, when and why an entry was taken back; null while it stands.
 *
 * @param labelOf what whoever recorded an entry was called then
 */
export function voidingOf(desk: DeskContext, { header: { id } }: StoredEntry, labelOf: (entry: RecordedBy) => string) {
  const voidingId = findVoiding(desk.db, id);
  const voiding = voidingId === null ? null : findEntry(desk.db, voidingId);
  if (voiding === null) return null;
  return {
    staffLabel: labelOf(voiding.header),
    recorded: voiding.header.recorded,
    reason: readTakingBack(voiding)?.reason ?? '',
  };
}
