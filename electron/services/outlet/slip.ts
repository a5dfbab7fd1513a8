import { bodyIf, findEntry, type StoredEntry } from '../../../db/queries/entries.ts';
import { findDevice } from '../../../db/queries/devices.ts';
import { findNotice, noticeForWordsBefore } from '../../../db/queries/notice.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import { findSlip, readSlipKinds } from '../../../db/queries/slips.ts';
import { signAs } from '../../../db/signing.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Input, Output } from '../../contract/table.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import type { SlipDocument } from '../../domain/printable/slip.ts';
import { unsignedQrText } from '../../domain/slips/slip-code.ts';
import type { SlipSnapshot } from '../../domain/slips/snapshot.ts';
import { textToSign, writeStatement } from '../../domain/slips/statement.ts';
import type { AnyNewEntry } from '../../../db/ledger/append.ts';
import type { DeskContext } from '../desk-context.ts';
import { signatureAddress } from '../evidence.ts';
import { tellGiverOf } from '../givers.ts';
import { sealAddress } from '../seal.ts';
import { preview } from './draw.ts';
import type { IssueFailure } from '../lost-issues.ts';
import { issue, toldAgain } from './outlet.ts';

type Command = Input<'slip.issue'>;

type SlipRow = NonNullable<ReturnType<typeof findSlip>>;

function snapshotOf(entry: StoredEntry): SlipSnapshot | null {
  return bodyIf(entry, 'consent.recorded')?.slip ?? bodyIf(entry, 'request.received')?.slip ?? null;
}

/** The notice whose words a slip uses: the one its snapshot names; a receipt takes the one that was in use when it was recorded. */
function noticeFor({ db }: DeskContext, { header }: StoredEntry, snapshot: SlipSnapshot) {
  if (snapshot.type === 'consent') return findNotice(db, snapshot.noticeId);
  return noticeForWordsBefore(db, tokyoDateOf(snapshot.issuedAt), header.tick);
}

/**
 * What this PC says of the entry, under its own key, also of an entry of another PC: it says only that it has it. The same with each
 * reprint here. Without a key of its own it says number and code alone, so that a slip is never kept back for it.
 */
function qrOf({ db, device }: DeskContext, { hash }: StoredEntry, { issuedAt }: SlipSnapshot, row: SlipRow): string {
  const { code, receiptNo } = row;
  const publicKey = findDevice(db, device.id)?.publicKey ?? '';
  const statement = { receiptNo, issuedAt, hash: hash.toString('hex'), publicKey };
  const signature = signAs(db, publicKey, textToSign(statement));
  return signature === null ? unsignedQrText(receiptNo, code) : writeStatement(statement, signature);
}

interface Issuable {
  readonly document: SlipDocument;
  readonly row: SlipRow;
}

/** How a copy is wanted; what is left open is as the entry asks for and as this PC is set. */
type Wanted = Omit<Input<'slip.preview'>, 'customerId'>;

/** Everything a slip shows, from the entry's own snapshot; null when the entry has no such slip or its body is gone. */
function documentOf(desk: DeskContext, { entryId, slipKind, paper, hasEnglishCopy = false }: Wanted): Issuable | null {
  const row = findSlip(desk.db, entryId);
  const entry = findEntry(desk.db, entryId);
  const snapshot = entry === null ? null : snapshotOf(entry);
  const known = entry === null || snapshot === null ? null : noticeFor(desk, entry, snapshot);
  if (row === null || entry === null || snapshot === null || known === null) return null;
  const kinds = readSlipKinds(row.sheets);
  const wanted = kinds.find((one) => slipKind === undefined || one.slipKind === slipKind);
  if (wanted === undefined) return null;
  const said = bodyIf(entry, 'consent.recorded');
  const settings = readSettings(desk.db, desk.device.id);
  return {
    row,
    document: {
      kind: 'slip',
      slipKind: wanted.slipKind,
      snapshot,
      decided: (said?.decisions ?? []).map(({ scope, answer }) => ({ scope, answer })),
      method: said?.method ?? null,
      giver: said === null ? null : tellGiverOf(desk, said.givenBy),
      occurred: entry.header.occurred,
      notice: known.notice,
      noticeEffectiveOn: known.effectiveOn,
      seal: sealAddress(desk, snapshot.seal),
      signature: signatureAddress(desk, entry),
      code: row.code,
      qr: qrOf(desk, entry, snapshot, row),
      reissue: wanted.copies,
      isVoid: row.voidedBy !== null,
      isTraining: desk.isTraining,
      paper: paper ?? settings.paper,
      hasShopCopy: settings.hasShopCopy,
      hasEnglishCopy,
    },
  };
}

/** Slips on their way to paper: two copies at once would both call themselves the first. */
const underWay = new Set<string>();

/** The entry of a copy that is out. */
function copyOut({ id, target }: Command, { document, row }: Issuable): AnyNewEntry {
  const { entryId: confirmedId, customerId: subject } = row;
  const body = { confirmedId, sheet: document.slipKind, copy: document.reissue + 1, target };
  return { id, kind: 'slip.printed', subject, body };
}

/** The entry of a copy that could not leave, under an id of its own: the command may be sent again. */
function failure(desk: DeskContext, { target }: Command, { row }: Issuable, cause: string): IssueFailure {
  const body = { confirmedId: row.entryId, target, cause };
  return { id: desk.ports.ids.next(), kind: 'slip.print_failed', subject: row.customerId, body };
}

/** What became of a copy whose command is sent again, from its entry. */
function repeatedIssue(desk: DeskContext, { entryId, target }: Command, known: StoredEntry) {
  const printed = bodyIf(known, 'slip.printed');
  const isOurs = printed?.confirmedId === entryId && known.header.staff === desk.person.staffId;
  if (!isOurs || printed.target !== target) return conflict('id_used');
  return done({ ...toldAgain(target), copy: printed.copy });
}

/** Issues one copy of a slip, and records it or that it failed. */
export async function issueSlip(desk: DeskContext, command: Command): Promise<CallResult<Output<'slip.issue'>>> {
  const { id, entryId, target } = command;
  const known = findEntry(desk.db, id);
  if (known !== null) return repeatedIssue(desk, command, known);
  const found = documentOf(desk, command);
  if (found === null) return failed({ kind: 'not_found' });
  if (underWay.has(entryId)) return failed({ kind: 'busy' });
  underWay.add(entryId);
  try {
    return await issue(desk, {
      target,
      file: { purpose: 'slip', name: `${found.row.receiptNo}.pdf` },
      contents: () => ({ document: found.document, told: { copy: found.document.reissue + 1 } }),
      done: () => copyOut(command, found),
      failed: (cause) => failure(desk, command, found, cause),
    });
  } finally {
    underWay.delete(entryId);
  }
}

/** Shows the slip as the next copy would be. */
export async function previewSlip(
  desk: DeskContext,
  { customerId, ...wanted }: Input<'slip.preview'>,
): Promise<CallResult<Output<'slip.preview'>>> {
  const found = documentOf(desk, wanted);
  return found?.row.customerId !== customerId ? failed({ kind: 'not_found' }) : preview(desk.ports, found.document);
}
