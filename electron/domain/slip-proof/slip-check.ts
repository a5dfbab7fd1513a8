import { isReadable, readBody, type BodyOf } from '../entries/index.ts';
import type { SaltedBody } from '../ledger/chain.ts';
import { readHeader, type EntryHeader } from '../ledger/header.ts';
import { readNotice, type Notice } from '../notice/notice.ts';
import { parseSlipCode, parseSlipQr, slipCodeOf } from '../slips/slip-code.ts';
import type { SignedStatement } from '../slips/statement.ts';
import { bytesOfHex } from '../text/hex.ts';
import type { BundleTools, BundleVerdict } from '../audit/bundle-check.ts';
import { readEntryLine } from '../audit/entry-line.ts';
import type { Conclusion } from '../audit/inspection.ts';
import { bundleFiles, type Manifest } from '../audit/manifest.ts';
import type { OpenBundle } from '../audit/open-bundle.ts';

// slips/STATEMENT.md says what a slip proves.

/** What an auditor has of a slip: its QR, or the code that is printed below it. */
export interface SlipPaper {
  /** Null where only the code was typed. */
  readonly receiptNumber: string | null;
  readonly code: string;
  /** Null where only the code was typed, and on an unsigned slip. */
  readonly statement: SignedStatement | null;
}

/** Reads what was scanned or typed; null when it is no slip of ours, or was mistyped. */
export function readSlipPaper(text: string): SlipPaper | null {
  const scanned = parseSlipQr(text);
  if (scanned !== null) return scanned;
  const typed = parseSlipCode(text);
  return typed.ok ? { receiptNumber: null, code: typed.code, statement: null } : null;
}

/**
 * Who has signed a statement: the key that was expected, or one that a proven bundle names; one that nobody vouches for; another one
 * than was expected; nobody, because it was changed. `none` where there is no statement.
 */
export type SlipSigner = 'proven' | 'unproven' | 'other_key' | 'wrong' | 'none';

/** What a record says that a slip confirms. */
export interface ConfirmedRecord {
  readonly header: EntryHeader;
  readonly body: SaltedBody;
  /** The states of all choices as the slip prints them, with the notice whose words it uses, where the bundle has it. */
  readonly states: BodyOf<'consent.recorded'>['slip']['states'];
  readonly notice: Notice | null;
}

/**
 * What a whole bundle says of a slip. `match`: the record is there; null where its content is not, or is of a newer program. `altered`: a record has
 * the slip's number and is another one, or says another number or moment. `missing`: of a proven slip, where the bundle holds every
 * record of the PC that gave the number, made when the slip was out, and not this one. `absent`: it need not be in this bundle.
 */
export type SlipRecord =
  | { readonly outcome: 'match'; readonly record: ConfirmedRecord | null }
  | { readonly outcome: 'altered' | 'missing' | 'absent' };

/** What was found of a slip. */
export interface SlipVerdict {
  readonly paper: SlipPaper;
  readonly signer: SlipSigner;
  /** Of the key in the statement; null where there is none. */
  readonly fingerprint: string | null;
  /** Null without a whole bundle. */
  readonly found: SlipRecord | null;
}

function signerOf(
  { publicKey, signed, signature }: SignedStatement,
  fingerprint: string,
  verdict: BundleVerdict | null,
  { isSignedBy }: BundleTools,
  key: string | null,
): SlipSigner {
  const bytes = Uint8Array.from(signed, (character) => character.charCodeAt(0));
  if (!isSignedBy(publicKey, bytes, signature)) return 'wrong';
  const isVouchedFor =
    verdict?.outcome === 'whole' &&
    verdict.signer === 'proven' &&
    verdict.manifest.devices.some((device) => device.publicKey === publicKey);
  if (isVouchedFor || key === fingerprint) return 'proven';
  return key === null ? 'unproven' : 'other_key';
}

/** An entry that a slip confirms, as far as its content goes along. */
type Confirmed = Omit<ConfirmedRecord, 'notice'> & {
  readonly slip: BodyOf<'consent.recorded' | 'request.received'>['slip'];
};

function confirmedBy(header: EntryHeader, body: SaltedBody | null): Confirmed | null {
  const { kind, kv } = header;
  if (body === null || !isReadable(kind, kv)) return null;
  if (kind === 'consent.recorded') {
    const { slip } = readBody(kind, kv, body.text);
    return { header, body, slip, states: slip.states };
  }
  return kind === 'request.received' ? { header, body, slip: readBody(kind, kv, body.text).slip, states: [] } : null;
}

/** Whether the bundle has every record that the PC with these letters ever made, up to a moment behind this one. */
function isWholeBehind(
  { devices, exported, ranges, heads, madeAt }: Manifest,
  { receiptNo, issuedAt }: SignedStatement,
) {
  const device = devices.find(({ id }) => id === exported.device);
  const range = ranges.find((one) => one.device === exported.device);
  const head = heads.find((one) => one.device === exported.device);
  const isWhole = range !== undefined && range.start === null && range.end.n === head?.n;
  return isWhole && device?.name === receiptNo.slice(0, 2) && issuedAt < madeAt;
}

function isSaidOn({ receiptNumber, statement }: SlipPaper, { slip }: Confirmed): boolean {
  const isSameNumber = receiptNumber === null || receiptNumber === slip.receiptNo;
  return isSameNumber && (statement === null || statement.issuedAt === slip.issuedAt);
}

async function findRecord(
  paper: SlipPaper,
  bundle: OpenBundle,
  manifest: Manifest,
  isProven: boolean,
): Promise<SlipRecord> {
  const { statement, receiptNumber, code } = paper;
  const isIt = (hash: string) => (statement === null ? slipCodeOf(bytesOfHex(hash)) === code : hash === statement.hash);
  const notices = new Map<string, string>();
  let isNumberTaken = false;
  for await (const line of bundle.openLines(bundleFiles.entries).lines) {
    const entry = readEntryLine(line);
    const header = entry === null ? null : readHeader(entry.header);
    if (entry === null || header === null) continue;
    if (header.kind === 'notice.drafted' && entry.body !== null && isReadable(header.kind, header.kv)) {
      const { noticeId, text } = readBody(header.kind, header.kv, entry.body.text);
      notices.set(noticeId, text);
    }
    const confirmed = confirmedBy(header, entry.body);
    if (isIt(entry.hash)) {
      if (confirmed === null) return { outcome: 'match', record: null };
      return isSaidOn(paper, confirmed)
        ? { outcome: 'match', record: withNotice(confirmed, notices) }
        : { outcome: 'altered' };
    }
    isNumberTaken ||= confirmed !== null && confirmed.slip.receiptNo === receiptNumber;
  }
  if (isNumberTaken) return { outcome: 'altered' };
  return { outcome: isProven && statement !== null && isWholeBehind(manifest, statement) ? 'missing' : 'absent' };
}

function withNotice({ header, body, states, slip }: Confirmed, texts: ReadonlyMap<string, string>): ConfirmedRecord {
  const text = slip.type === 'consent' ? texts.get(slip.noticeId) : undefined;
  const reading = text === undefined ? null : readNotice(text);
  return { header, body, states, notice: reading?.outcome === 'read' ? reading.notice : null };
}

/**
 * Checks a slip by itself, and against a bundle.
 *
 * @param bundle with what was found of it; null without one
 * @param key the fingerprint of the key that must have signed the bundle, or the slip; null when it is not known
 */
export async function checkSlip(
  paper: SlipPaper,
  bundle: { readonly opened: OpenBundle; readonly verdict: BundleVerdict } | null,
  tools: BundleTools,
  key: string | null,
): Promise<SlipVerdict> {
  const { statement } = paper;
  const fingerprint = statement === null ? null : tools.fingerprintOf(statement.publicKey);
  const verdict = bundle?.verdict ?? null;
  const signer =
    statement === null || fingerprint === null ? 'none' : signerOf(statement, fingerprint, verdict, tools, key);
  const isUsable = bundle !== null && verdict?.outcome === 'whole' && signer !== 'wrong';
  const found = isUsable ? await findRecord(paper, bundle.opened, verdict.manifest, signer === 'proven') : null;
  return { paper, signer, fingerprint, found };
}

/**
 * What a check of a slip comes to. `proven` needs a signature that is vouched for and nothing that speaks against it; without a bundle it
 * is said of the statement alone. A code without a statement is proven by a proven bundle that has its record.
 */
export function concludeSlip(
  { signer, found }: SlipVerdict,
  verdict: BundleVerdict | null,
): Exclude<Conclusion, 'not_a_bundle'> {
  if (signer === 'wrong' || signer === 'other_key') return 'altered';
  if (found?.outcome === 'altered' || found?.outcome === 'missing') return 'altered';
  const isVouchedFor =
    signer === 'proven' ||
    (signer === 'none' && verdict?.outcome === 'whole' && verdict.signer === 'proven' && found !== null);
  return isVouchedFor && found?.outcome !== 'absent' ? 'proven' : 'open';
}
