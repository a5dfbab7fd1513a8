import { trustedId } from '../../../electron/domain/ids.ts';
import type { RecoverySheet } from '../../../electron/domain/printable/recovery-sheet.ts';
import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ConsentSnapshot, RequestSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { TestPage } from '../../../electron/domain/printable/test-page.ts';
import type { PaperForm } from '../../../electron/domain/printable/paper-form.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';

/** The sheet of a set-up. Its code opens nothing. */
export const recoverySheet: RecoverySheet = {
  kind: 'recovery_sheet',
  code: '7KQM4-T2X9C-0R1AB-CDEFG-HJKMN-PQRST',
  companyName: '株式会社上山オート',
  shopName: '本社',
  deskLetters: 'HA',
  printedOn: '2026-11-22',
  isTraining: false,
};

/** The page that tries the printer of a PC. */
export const testPage: TestPage = {
  kind: 'test_page',
  companyName: '株式会社上山オート',
  shopName: 'サテライトショップ',
  deskLetters: 'SA',
  printer: 'EPSON PX-M6011F',
  paper: 'a4',
  printedAt: '2026-11-22T05:05:00.000Z',
  isTraining: false,
};

/** Version 1 of the notice, as it comes before the manager completes it. */
export const notice: Notice = firstNotice(publishedCompany);

/** A notice in which the manager has filled in what the first one leaves open. */
export const completedNotice: Notice = {
  ...notice,
  partners: notice.partners.map((partner) => ({
    ...partner,
    address: '東京都港区芝公園0-0-0 架空ビル',
    representative: '代表取締役 架空 一郎',
  })),
  responsibleParty: {
    name: '株式会社上山オート',
    address: '山形県上山市高松字北谷地300-2',
    representative: '代表取締役 齋藤 利孝',
  },
  complaints: { ...notice.complaints, officer: '齋藤 利孝' },
};

const reception = {
  receiptNo: 'HA26-1122-003',
  issuedAt: '2026-11-22T05:05:00.000Z',
  shopName: '本社工場',
  staffLabel: '佐藤',
  customerName: '髙橋 美咲',
  customerKind: 'person',
  vehicles: [{ plate: '山形 501 す 12-34', carName: 'ハスラー', vinLast4: '5678' }],
  company: publishedCompany,
} as const;

/** Every scope of the notice, with states dealt out in turn. */
export function statesOf(
  of: Notice,
  states: readonly ConsentAnswerState[] = ['agreed', 'agreed', 'refused', 'unasked'],
): ConsentSnapshot['states'] {
  return of.scopes.map(({ scope }, index) => ({ scope, state: states[index % states.length] ?? 'unasked' }));
}

/** A 同意確認票, with what a test changes in its snapshot and around it. */
export function consentDocument(
  changed: Partial<ConsentSnapshot> = {},
  around: Partial<Omit<SlipDocument, 'snapshot'>> = {},
): SlipDocument {
  const document = { ...envelope, ...around };
  return {
    ...document,
    snapshot: {
      ...reception,
      type: 'consent',
      noticeId: trustedId('a'.repeat(64)),
      isNoticeShown: true,
      vehicles: [...reception.vehicles],
      states: statesOf(document.notice),
      ...changed,
    },
  };
}

/** A 同意書 to be filled in by hand; blank, unless a test names somebody. */
export function consentForm(changed: Partial<PaperForm> = {}): PaperForm {
  return {
    kind: 'paper_form',
    noticeId: trustedId(`3f2a91c4${'0'.repeat(56)}`),
    notice,
    effectiveOn: '2026-04-01',
    company: publishedCompany,
    customer: null,
    printedOn: '2026-11-22',
    isTraining: false,
    ...changed,
  };
}

/** A 受付票, likewise. */
export function requestDocument(
  changed: Partial<RequestSnapshot> = {},
  around: Partial<Omit<SlipDocument, 'snapshot'>> = {},
): SlipDocument {
  return {
    ...envelope,
    slipKind: 'request',
    method: null,
    giver: null,
    ...around,
    snapshot: {
      ...reception,
      type: 'request',
      vehicles: [...reception.vehicles],
      requestTypes: ['disclosure', 'stop_notices'],
      channel: 'counter',
      requester: 'self',
      wantedMethod: 'paper',
      dueOn: '2026-12-06',
      fee: 'いただきません。',
      ...changed,
    },
  };
}

const envelope: Omit<SlipDocument, 'snapshot'> = {
  kind: 'slip',
  slipKind: 'consent',
  decided: [],
  method: 'counter',
  giver: { givenBy: { who: 'self' }, name: null },
  occurred: '2026-11-22T05:05:00.000Z',
  notice,
  noticeEffectiveOn: '2026-04-01',
  seal: null,
  signature: null,
  code: '7KQM-4T2X-9C·R',
  // As long as a statement is, and as mixed.
  qr: 'KAO2/HA26-1122-003/20261122T050500000Z/7KQM4T2X9CM9S346Q3D25VT4F5V37E3S3E28JT97KB6CQ643DZVM/XXQKFBF5KZNWJ47TAN9ZT24MNPZX45HY43KWJRP1XPA7Z3DJ8FSS/Z5AWSH8VHTPRE95B9EE0ZBGJ09TQM83XSSSS6YS3C4DWA7N36096Q14DR9GPQY77ZXYYK596NGYA1DQ91K5GQAPENECFSECZP11HYGC',
  reissue: 0,
  isVoid: false,
  isTraining: false,
  paper: 'a4',
  hasShopCopy: true,
  hasEnglishCopy: false,
};

/** The 撤回・停止受付票 of a customer who takes everything back: what was agreed is 撤回, all else 拒否. */
export function stopDocument(
  of: Notice = notice,
  changed: Partial<ConsentSnapshot> = {},
  around: Partial<Omit<SlipDocument, 'snapshot'>> = {},
): SlipDocument {
  const stopped = of.scopes.map(({ scope }, index) => ({
    scope,
    answer: index % 2 === 0 ? ('withdrawn' as const) : ('refused' as const),
  }));
  const states = stopped.map(({ scope, answer }) => ({ scope, state: answer }));
  return consentDocument(
    { isNoticeShown: false, states, ...changed },
    { slipKind: 'stop', notice: of, decided: stopped, ...around },
  );
}

/** A parent who answered for a minor, and showed both papers. */
export const guardian: SlipDocument['giver'] = {
  givenBy: {
    who: 'legal_representative',
    by: null,
    relation: 'parent',
    identity: 'driving_licence',
    proof: 'family_register',
  },
  name: '齋藤 太郎',
};

/** Four cars, two of them with long names. */
export const fourVehicles: ConsentSnapshot['vehicles'] = [
  { plate: '山形 501 す 12-34', carName: 'ハスラー', vinLast4: '5678' },
  { plate: '尾張小牧 500 や 10-00', carName: 'ランドクルーザープラド', vinLast4: '0021' },
  { plate: '庄内 330 さ ・・・1', carName: 'アルファード ハイブリッド', vinLast4: '9012' },
  { plate: '山形 58A す 56-78', carName: 'ハイゼットトラック', vinLast4: '3456' },
];

/** 24 characters, three of which few fonts have. */
export const longName = '𠮷髙﨑龍之介左衛門尉源朝臣上山太郎兵衛門義経公';

const crowdedScopes: Notice['scopes'] = [
  ...many(12, (p) =>
    many(13, (c) =>
      c === 2
        ? ({ scope: `use:purpose${p}:channel${c}`, basis: 'notice', reason: '理由' } as const)
        : ({ scope: `use:purpose${p}:channel${c}`, basis: 'consent' } as const),
    ),
  ).flat(),
  ...many(18, (p) => [
    { scope: `share:partner${p}:customer`, basis: 'consent' } as const,
    { scope: `share:partner${p}:vehicle`, basis: 'consent' } as const,
    { scope: `recall:partner${p}`, basis: 'consent' } as const,
  ]).flat(),
  { scope: 'provide:recipient1', basis: 'consent' },
  { scope: 'provide:recipient2', basis: 'consent' },
];

/** A later notice that no half sheet can hold. */
export const crowdedNotice: Notice = {
  ...completedNotice,
  version: 7,
  purposes: many(12, (n) => ({
    code: `purpose${n}`,
    label: `利用目的その${n}のご案内`,
    shortLabel: `目的その${n}のご案内`,
    sentence: `利用目的その${n}のために、お預かりした情報を使います。`,
    isAdvertising: true,
  })),
  channels: many(13, (n) => ({ code: `channel${n}`, label: `届け方その${n}`, shortLabel: `届け方${n}`, furigana: '' })),
  partners: many(18, (n) => ({
    code: `partner${n}`,
    name: `株式会社共同利用先その${n}`,
    shortName: `利用先${n}`,
    about: '',
    address: `東京都千代田区架空町0-0-${n}`,
    representative: `代表取締役 架空 ${n}郎`,
  })),
  recipients: many(2, (n) => ({
    code: `recipient${n}`,
    name: `提供先その${n}損害保険株式会社`,
    shortName: `提供先${n}`,
    address: `東京都千代田区架空町1-1-${n}`,
    representative: '代表取締役 架空 花子',
    provided: 'お名前、ご連絡先、お車の情報を、保険のお手続きのために書面でお渡しします。',
  })),
  scopes: crowdedScopes,
  questions: many(Math.ceil(crowdedScopes.length / 60), (n) => ({
    title: `おたずね${n}`,
    body: 'おたずねします。',
    furigana: { title: '', body: '' },
    plain: { title: '', body: '' },
    scopes: crowdedScopes.slice((n - 1) * 60, n * 60).map(({ scope }) => scope),
  })),
};

function many<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
