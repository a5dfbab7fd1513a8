import { trustedId } from '../../../electron/domain/ids.ts';
import { createHash } from 'node:crypto';
import { assembleRecord } from '../../../electron/domain/consent-record/assemble-record.ts';
import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { RecordSource, SaidOfConsent } from '../../../electron/domain/consent-record/record-source.ts';
import { writeHeader } from '../../../electron/domain/ledger/header.ts';
import type { BodyOf } from '../../../electron/domain/entries/index.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { headerOf } from '../../support/headers.ts';
import { makeIds } from '../../support/ids.ts';
import { completedNotice, consentDocument } from './fixtures.ts';
import { instantAt } from '../../../electron/domain/dates/instant.ts';

type Body = BodyOf<'consent.recorded'>;

const customerId = makeIds(0x77)();
const noticeId = trustedId('a1'.repeat(32));

const firstDay = Date.parse('2026-11-22T05:05:00.000Z');
const instant = (day: number) => instantAt(firstDay + day * 86_400_000);

function place(n: number, kind: string, day: number, entered = day) {
  const header = headerOf({
    n,
    tick: n,
    kind,
    subject: customerId,
    recorded: instant(entered),
    occurred: instant(day),
  });
  return { header, hash: createHash('sha256').update(writeHeader(header)).digest() };
}

const { snapshot } = consentDocument();
if (snapshot.type !== 'consent') throw new Error('A consent document has a consent snapshot.');
const slip = snapshot;

/** One consent of every sort in turn: all of it agreed, a stop on the telephone, paper by an agent, a choice by a parent. */
function bodyOf(index: number): Body {
  const decide = (answer: Body['decisions'][number]['answer'], from: number, to: number): Body['decisions'] =>
    completedNotice.scopes
      .slice(from, to)
      .map(({ scope }) => ({ scope, answer, replaces: [], reinstates: answer === 'agreed' && index > 0 }));
  const common = { slip: { ...slip, receiptNo: `HA26-1122-${String(index + 1).padStart(3, '0')}` } };
  switch (index % 4) {
    case 0:
      return {
        ...common,
        noticeId,
        shown: { how: 'read_aloud', seconds: 95, comparedWith: null, wordings: ['ordinary'] },
        decisions: decide('agreed', 0, completedNotice.scopes.length),
        method: 'counter',
        givenBy: { who: 'self' },
        evidence: { kind: 'none', reason: 'slip_signed_later' },
      };
    case 1:
      return {
        ...common,
        noticeId: null,
        shown: null,
        decisions: decide('withdrawn', 2, 5),
        method: 'phone',
        givenBy: { who: 'self' },
        evidence: { kind: 'none', reason: 'by_phone' },
      };
    case 2:
      return {
        ...common,
        noticeId,
        shown: { how: 'on_paper', seconds: null, comparedWith: null, wordings: ['ordinary'] },
        decisions: [...decide('agreed', 0, 4), ...decide('refused', 7, 14), ...decide('pending', 14, 17)],
        method: 'paper',
        givenBy: {
          who: 'agent',
          by: null,
          identity: 'driving_licence',
          proof: 'power_of_attorney_with_seal_certificate',
        },
        evidence: { kind: 'paper', binder: '同意書つづり 令和8年度 第14号' },
      };
    default:
      return {
        ...common,
        noticeId,
        shown: { how: 'screen', seconds: 180, comparedWith: null, wordings: ['ordinary'] },
        decisions: decide('refused', 0, 1),
        method: 'counter',
        givenBy: {
          who: 'legal_representative',
          by: null,
          relation: 'parent',
          identity: 'not_checked',
          proof: 'family_register',
        },
        evidence: { kind: 'signature', strokes: 'b2'.repeat(32), picture: 'c3'.repeat(32) },
      };
  }
}

/** The proof sheet of somebody with so many entries; the last one but one was entered in error. */
export function proofSheet(entries: number, customerName = '髙橋 美咲'): ProofSheet {
  const told = Array.from({ length: entries }, (_, index): RecordSource['entries'][number] => {
    const said: SaidOfConsent = { kind: 'consent.recorded', body: bodyOf(index) };
    // Paper is entered two days later.
    return { ...place(index * 3 + 10, 'consent.recorded', index * 20, index * 20 + (index % 4 === 2 ? 2 : 0)), said };
  });
  const wrong = told.at(-2);
  const voiding: RecordSource['entries'] =
    wrong === undefined
      ? []
      : [
          {
            ...place(entries * 3 + 10, 'consent.voided', entries * 20),
            said: {
              kind: 'consent.voided',
              body: { voidedId: wrong.header.id, reason: '別のお客様の分を入力したため' },
            },
          },
        ];
  const answers = ['agreed', 'refused', 'withdrawn', 'pending'] as const;
  const record = assembleRecord({
    customerId,
    entries: [...told, ...voiding],
    states: completedNotice.scopes.slice(0, entries * 4).map(({ scope }, index) => ({
      scope,
      answer: answers[index % answers.length] ?? 'agreed',
      needsReview: index === 5,
      isOutdated: false,
      occurred: instant(index),
    })),
    notices: [{ noticeId, notice: completedNotice, text: JSON.stringify(completedNotice), effectiveOn: '2026-04-01' }],
    inForceId: noticeId,
    company: publishedCompany,
    nameOf: { device: () => 'HA', shop: () => '本社工場', staff: () => '佐藤 花子' },
    exported: place(entries * 3 + 20, 'consent.exported', entries * 20 + 1),
    isTraining: false,
  });
  return {
    kind: 'proof_sheet',
    customerName,
    customerKind: 'person',
    record,
    signatures: {},
    givers: {},
    fingerprint: '7KQM-4T2X-9CRA-1B2C-3D4E-5F6G-7H8J',
  };
}
