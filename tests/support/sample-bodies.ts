import { readAloud } from './showing.ts';
import { trustedId } from '../../electron/domain/ids.ts';
import { defaultDeskSettings } from '../../electron/domain/settings/desk-settings.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import type { BodyOf, KindName } from '../../electron/domain/entries/index.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import type { CommonSnapshot } from '../../electron/domain/slips/snapshot.ts';
import { canary } from './canary.ts';
import { testNotices } from './notices.ts';

const id = trustedId('019a0000-0000-7000-8000-0000000000aa');
const [notice] = testNotices;
const noticeId = notice?.noticeId ?? trustedId('');

const snapshot: CommonSnapshot = {
  receiptNo: 'HA26-1122-001',
  issuedAt: '2026-11-22T05:05:00.000Z',
  shopName: '本社工場',
  staffLabel: '受付 花子',
  customerName: canary.name,
  customerKind: 'person',
  vehicles: [],
  company: publishedCompany,
};

const fields = {
  ...blankCustomer,
  kind: 'person' as const,
  name: canary.name,
  kana: canary.kana,
  phones: [{ label: 'mobile' as const, value: canary.phone, extension: null, remark: null }],
};

const car = {
  plate: '山形 501 す 12-34',
  vin: null,
  carName: null,
  model: null,
  typeNumber: null,
  classNumber: null,
  firstRegistered: null,
  inspectionExpiresOn: null,
  baseLocation: canary.address,
  purposeOfUse: null,
};

/** One right body of every kind of entry; what is personal in it is a canary. */
export const sampleBodies: { readonly [K in KindName]: BodyOf<K> } = {
  'company.set': publishedCompany,
  'company.seal_set': { blobs: { seal: noticeId } },
  'device.enrolled': {
    deviceId: id,
    letter: 'A',
    shop: 'H',
    publicKey: 'AAAA',
    fingerprint: 'AAAA-AAAA',
    isTraining: false,
  },
  'receipt.settled': { retiredId: id, receiptNo: 'HA26-1122-002', outcome: 'entered_again', enteredAs: id },
  'device.retired': {
    deviceId: id,
    cause: 'rolled_back',
    lost: {
      deviceId: id,
      shop: 'H',
      letter: 'A',
      afterN: 12,
      upToN: 20,
      from: '2026-11-21T08:30:00.000Z',
      to: '2026-11-22T05:05:00.000Z',
      receipts: [{ on: '2026-11-22', first: 1, last: 3 }],
    },
  },
  'desk.configured': { deviceId: id, settings: defaultDeskSettings },
  'rules.minor_age_set': { age: 15, effectiveOn: '2028-04-01' },
  'staff.changed': { staffId: id, role: 'reception', leftOn: null },
  'staff.renamed': { staffId: id, from: '受付 花子', to: '上山 花子' },
  'request.identified': { requestId: id, identity: { method: 'call_back', seenOn: '2026-11-22' } },
  'request.decided': {
    requestId: id,
    decisions: [{ type: 'disclosure', outcome: 'granted', ground: null, reason: null }],
  },
  'request.closed': { requestId: id, how: { as: 'answered', delivery: 'post' } },
  'form.printed': { noticeId, noticeVersion: 1, target: 'printer' },
  'staff.added': { staffId: id, label: '受付 花子', role: 'reception' },
  'session.opened': { by: 'password', failedAttempts: 0 },
  'password.set': { staffId: id, by: 'self' },
  'password.reset': { staffId: id, failedAttempts: 6 },
  'recovery_code.replaced': {},
  'data_key.rotated': { keyId: '0123456789abcdef0123456789abcdef' },
  'key_ring.older_taken': { generation: 4, last: 7 },
  'notice.drafted': { noticeId, text: notice?.text ?? '' },
  'notice.adopted': { noticeId, effectiveOn: '2026-11-22' },
  'notice.document_kept': { mediaType: 'text/plain', encoding: 'utf-8', length: 3, blobs: { document: noticeId } },
  'customer.created': fields,
  'customer.edited': { from: { name: canary.name }, to: { name: `${canary.name} 改` } },
  'customer.edit_voided': { voidedId: id, reason: '書き間違い' },
  'person.edit_voided': { voidedId: id, reason: '書き間違い' },
  'customer.opened': {},
  'person.created': {
    customerId: id,
    fields: {
      role: 'parent',
      name: canary.name,
      kana: canary.kana,
      title: null,
      phone: canary.phone,
      extension: null,
      isCurrent: true,
    },
  },
  'person.edited': { from: { name: canary.name }, to: { name: `${canary.name} 改` } },
  'vehicle.added': {
    vehicleId: id,
    fields: car,
    holders: [{ role: 'owner', kind: 'customer', customerId: id, sinceOn: null }],
  },
  'vehicle.edited': { vehicleId: id, changes: { from: { carName: null }, to: { carName: 'プリウス' } } },
  'vehicle.passed': {
    vehicleId: id,
    holders: [{ role: 'user', kind: 'family', customerId: null, sinceOn: '2026-04-01' }],
  },
  'vehicle.retired': { vehicleId: id, how: 'sold', on: '2026-11-22' },
  'vehicle.change_voided': { vehicleId: id, voidedId: id, reason: '書き間違い' },
  'notice.shown': { noticeId, shown: readAloud },
  'consent.recorded': {
    noticeId,
    shown: readAloud,
    decisions: [{ scope: 'recall:lotas', answer: 'agreed', replaces: [], reinstates: false }],
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: { kind: 'none', reason: 'oral' },
    slip: {
      type: 'consent',
      ...snapshot,
      noticeId,
      isNoticeShown: true,
      states: [{ scope: 'recall:lotas', state: 'agreed' }],
    },
  },
  'consent.voided': { voidedId: id, reason: '書き間違い' },
  'consent.exported': { form: 'record', reason: 'ご本人のお求め' },
  'consent.export_failed': { exportId: id, cause: 'disk_full' },
  'request.received': {
    requestId: id,
    scopeText: canary.remark,
    slip: {
      type: 'request',
      ...snapshot,
      requestTypes: ['disclosure'],
      channel: 'counter',
      requester: 'self',
      wantedMethod: null,
      dueOn: '2026-12-06',
      fee: null,
    },
  },
  'request.step_voided': { requestId: id, voidedId: id, reason: '書き間違い' },
  'slip.printed': { confirmedId: id, sheet: 'consent', copy: 1, target: 'file' },
  'slip.print_failed': { confirmedId: id, target: 'printer', cause: 'not_drawn' },
  'slip.recall_closed': { confirmedId: id, outcome: 'collected' },
  'sharing.partner_told': {
    partner: 'lotas',
    partnerName: '全日本ロータス同友会',
    about: 'stopped',
    named: [{ scope: 'share:lotas:vehicle', entryId: id }],
    how: 'phone',
    spokenTo: canary.name,
  },
  'slip.closed': { confirmedId: id, closing: 'signed' },
  'slip.closing_voided': { confirmedId: id, voidedId: id, reason: '別の方の控え' },
  'audit.exported': {
    reason: '監査のため',
    filter: { from: null, to: null, kinds: [], staffId: null, customerId: null },
    bodies: false,
  },
  'audit.export_failed': { exportId: id, cause: 'disk_full' },
  'head_sheet.issued': {
    month: '2026-11',
    target: 'printer',
    heads: [{ deviceId: id, n: 7, hash: 'ab'.repeat(32) }],
  },
  'ledger.verified': { entries: 7, fault: null, rows: 12, findings: [] },
  'backup.configured': {
    deviceId: id,
    settings: { secondPlace: '/media/stick', keep: { daily: 7, weekly: 5, monthly: 3 } },
  },
  'backup.made': {
    cause: 'sign_out',
    name: 'consent-desk-2026-11-22-140500-HA-1f3a9c2e',
    entries: 7,
    tick: 7,
    bytes: 495_616,
    second: 'none',
  },
  'backup.failed': { cause: 'by_hand', why: 'disk_full' },
  'backup.rehearsed': { name: 'consent-desk-2026-11-22-140500-HA-1f3a9c2e', entries: 7 },
  'recovery_code.tried': {},
  'ledger.salvaged': {
    backup: 'consent-desk-2026-11-22-140500-HA-1f3a9c2e',
    salvaged: 12,
    deviceId: id,
    missing: [{ first: 20, last: 21 }],
    withoutBody: [{ first: 22, last: 22 }],
    behind: [{ first: 23, last: 30 }],
  },
  'ledger.mended': { tables: [{ name: 'decision', rows: 3 }], objects: ['consent_state'] },
};
