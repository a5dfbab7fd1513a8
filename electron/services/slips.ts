import { bodyIf, findEntry, type StoredEntry } from '../../db/queries/entries.ts';
import { readSettings } from '../../db/queries/settings.ts';
import { findNotice, newestNotice, noticeInForce } from '../../db/queries/notice.ts';
import { findSlip, findSlipsByCode, findSlipsByReceiptNumber, listSlips, readSheets } from '../../db/queries/slips.ts';
import { conflict, failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { slipTable } from '../contract/slips.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipCode, slipQrText } from '../domain/slips/slip-code.ts';
import type { SlipDocument } from '../domain/printable/slip.ts';
import type { SlipSnapshot } from '../domain/slips/snapshot.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { sealAddress } from './seal.ts';

type SlipRow = NonNullable<ReturnType<typeof findSlip>>;

/**
 * What the clerk reads off after recording.
 *
 * @throws when the entry has no slip, which its projection makes impossible
 */
export function issuedSlip(row: SlipRow | null): { entryId: string; receiptNo: string; code: string } {
  if (row === null) throw new Error('slip: the entry has none');
  return { entryId: row.entryId, receiptNo: row.receiptNo, code: row.code };
}

function snapshotOf(entry: StoredEntry): SlipSnapshot | null {
  return bodyIf(entry, 'consent.recorded')?.slip ?? bodyIf(entry, 'request.received')?.slip ?? null;
}

/** The notice whose words a slip uses: the one its snapshot names; a receipt takes the one of its own day. */
function noticeFor(desk: DeskContext, snapshot: SlipSnapshot) {
  if (snapshot.type === 'consent') return findNotice(desk.db, snapshot.noticeId);
  return noticeInForce(desk.db, tokyoDateOf(snapshot.issuedAt)) ?? newestNotice(desk.db);
}

interface Issuable {
  readonly document: SlipDocument;
  readonly row: SlipRow;
}

/** How a copy is wanted; what is left open is as the entry asks for and as this PC is set. */
type Wanted = Omit<Input<'slip.print'>, 'id'>;

/** Everything a slip shows, from the entry's own snapshot; null when the entry has no such slip or its body is gone. */
function documentOf(desk: DeskContext, { entryId, sheet, paper, hasEnglishCopy = false }: Wanted): Issuable | null {
  const row = findSlip(desk.db, entryId);
  const entry = findEntry(desk.db, entryId);
  const snapshot = entry === null ? null : snapshotOf(entry);
  const known = snapshot === null ? null : noticeFor(desk, snapshot);
  if (row === null || entry === null || snapshot === null || known === null) return null;
  const sheets = readSheets(row.sheets);
  const wanted = sheets.find((one) => sheet === undefined || one.sheet === sheet);
  if (wanted === undefined) return null;
  const { code, receiptNo } = row;
  const qr = slipQrText(receiptNo, code);
  const settings = readSettings(desk.db, desk.device.id);
  return {
    row,
    document: {
      kind: 'slip',
      slipKind: wanted.sheet,
      snapshot,
      decided: (bodyIf(entry, 'consent.recorded')?.decisions ?? []).map(({ scope, answer }) => ({ scope, answer })),
      occurred: entry.header.occurred,
      notice: known.notice,
      noticeEffectiveOn: known.effectiveOn,
      seal: sealAddress(desk, snapshot.seal),
      code,
      qr,
      reissue: wanted.copies,
      isTraining: desk.isTraining,
      paper: paper ?? settings.paper,
      hasShopCopy: settings.hasShopCopy,
      hasEnglishCopy,
    },
  };
}

type Target = 'file' | 'printer';

/** What became of a copy on its way: done, given up by the person, or failed for a cause that the ledger can name. */
type Delivery = 'done' | 'cancelled' | { readonly failedBy: string };

async function draw(desk: DeskContext, document: SlipDocument): Promise<Uint8Array | null> {
  try {
    return await desk.ports.printer.renderPdf(document);
  } catch {
    return null;
  }
}

async function toFile(desk: DeskContext, { document, row }: Issuable): Promise<Delivery> {
  const path = await desk.ports.dialogs.askWhereToSave('slip', `${row.receiptNo}.pdf`);
  if (path === null) return 'cancelled';
  const pdf = await draw(desk, document);
  if (pdf === null) return { failedBy: 'not_drawn' };
  const written = await desk.ports.files.writeWhole(path, async (out) => void out.write(pdf));
  return written.ok ? 'done' : { failedBy: written.error };
}

async function toPrinter(desk: DeskContext, { document }: Issuable): Promise<Delivery> {
  try {
    const outcome = await desk.ports.printer.print(document, readSettings(desk.db, desk.device.id).printer);
    if (outcome === 'failed') return { failedBy: 'not_printed' };
    return outcome === 'cancelled' ? 'cancelled' : 'done';
  } catch {
    return { failedBy: 'not_drawn' };
  }
}

type Issued =
  | { readonly copy: number }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly cause: string };

/** Slips on their way to paper: two copies at once would both call themselves the first. */
const underWay = new Set<string>();

/** Issues one copy and records it, or records that it failed, so that nobody has to remember it. */
async function issueCopy(desk: DeskContext, wanted: Input<'slip.print'>, target: Target): Promise<CallResult<Issued>> {
  const { id, entryId } = wanted;
  const repeated = findEntry(desk.db, id);
  if (repeated !== null) {
    const printed = bodyIf(repeated, 'slip.printed');
    const isOurs = printed?.confirmedId === entryId && repeated.header.staff === desk.person.staffId;
    return isOurs ? done({ copy: printed.copy }) : conflict('id_used');
  }
  const found = documentOf(desk, wanted);
  if (found === null) return failed({ kind: 'not_found' });
  if (underWay.has(entryId)) return failed({ kind: 'busy' });
  underWay.add(entryId);
  try {
    const delivery = await (target === 'file' ? toFile(desk, found) : toPrinter(desk, found));
    return done(recordCopy(desk, id, found, target, delivery));
  } finally {
    underWay.delete(entryId);
  }
}

function recordCopy(
  desk: DeskContext,
  id: string,
  { document, row }: Issuable,
  target: Target,
  delivery: Delivery,
): Issued {
  const { entryId: confirmedId, customerId: subject } = row;
  if (delivery === 'cancelled') return { outcome: 'cancelled' };
  if (delivery === 'done') {
    const copy = document.reissue + 1;
    recordNow(desk, [
      { id, kind: 'slip.printed', subject, body: { confirmedId, sheet: document.slipKind, copy, target } },
    ]);
    return { copy };
  }
  const body = { confirmedId, target, cause: delivery.failedBy };
  recordNow(desk, [{ id: desk.ports.ids.next(), kind: 'slip.print_failed', subject, body }]);
  return { outcome: 'failed', cause: delivery.failedBy };
}

async function saveSlip(desk: DeskContext, input: Input<'slip.save'>): Promise<CallResult<Output<'slip.save'>>> {
  const issued = await issueCopy(desk, input, 'file');
  if (!issued.ok) return issued;
  return done('copy' in issued.value ? { outcome: 'saved', copy: issued.value.copy } : issued.value);
}

async function printSlip(desk: DeskContext, input: Input<'slip.print'>): Promise<CallResult<Output<'slip.print'>>> {
  const issued = await issueCopy(desk, input, 'printer');
  if (!issued.ok) return issued;
  return done('copy' in issued.value ? { outcome: 'printed', copy: issued.value.copy } : issued.value);
}

async function previewSlip(
  desk: DeskContext,
  wanted: Input<'slip.preview'>,
): Promise<CallResult<Output<'slip.preview'>>> {
  const found = documentOf(desk, wanted);
  if (found === null) return failed({ kind: 'not_found' });
  const pdf = await draw(desk, found.document);
  if (pdf === null) return failed({ kind: 'busy' });
  return done({ documentId: desk.ports.documents.offer(pdf, 'application/pdf') });
}

function findByCode(desk: DeskContext, { code, receiptNo }: Input<'slip.find'>): Output<'slip.find'> {
  const typed = parseSlipCode(code);
  if (!typed.ok) return { outcome: typed.fault === 'mistyped' ? 'mistyped' : 'unknown' };
  const matches = findSlipsByCode(desk.db, typed.code);
  const number = receiptNo === null ? null : parseReceiptNumber(receiptNo);
  if (receiptNo !== null && number === null) return { outcome: 'mistyped' };
  const wanted = number === null ? null : formatReceiptNumber(number);
  const match = matches.find((row) => wanted === null || row.receiptNo === wanted);
  if (match !== undefined) {
    return { outcome: 'match', entryId: match.entryId, customerId: match.customerId, receiptNo: match.receiptNo };
  }
  // Code or number is ours, but not the two together: somebody has changed the paper or the record.
  const isHalfKnown = matches.length > 0 || (wanted !== null && findSlipsByReceiptNumber(desk.db, wanted).length > 0);
  return { outcome: isHalfKnown ? 'altered' : 'unknown' };
}

/** Slips: listing, finding again, issuing. */
export const slipHandlers = {
  'slip.list': (desk, { customerId }) => done(listSlips(desk.db, customerId)),
  'slip.find': (desk, input) => done(findByCode(desk, input)),
  'slip.save': saveSlip,
  'slip.print': printSlip,
  'slip.preview': previewSlip,
} satisfies HandlersOf<typeof slipTable>;
