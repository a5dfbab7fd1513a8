import type { CustomerId, EntryId, FreshId, NoticeId, StaffId } from '../../electron/domain/ids.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../electron/app/create-app.ts';
import type { Input } from '../../electron/contract/table.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { parseScope, type ScopeText } from '../../electron/domain/notice/scope.ts';
import { auditBundle } from './auditor.ts';
import { callerOf, type Call } from './caller.ts';
import { demoCustomer, demoVehicles, manager, receptionist } from './people.ts';
import type { ScriptedDialogs } from './scripted-dialogs.ts';

/** What the story is played with. */
export interface Stage {
  readonly core: App;
  readonly dialogs: ScriptedDialogs;
  readonly newId: () => FreshId;
  /** The folder that the results are left in. */
  readonly out: string;
  readonly customerName: string;
  readonly say: (line: string) => void;
}

async function setUp({ newId, say }: Stage, call: Call) {
  const { recoveryCode } = await call('setup.begin', {
    id: newId(),
    company: publishedCompany,
    shop: 'H',
    managerName: manager.label,
    password: manager.password,
    isTraining: true,
  });
  const { fingerprint, staffId } = await call('setup.finish', { id: newId(), typedCode: recoveryCode });
  say(`set-up        database and key ring made; signing key ${fingerprint}`);
  return { fingerprint, managerId: staffId };
}

async function openTheShop({ newId, say }: Stage, call: Call, managerId: StaffId): Promise<NoticeId> {
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  const [draft] = await call('notice.list', {});
  if (draft === undefined) throw new Error('demo: no notice was drafted');
  const { noticeId } = draft;
  await call('notice.adopt', { id: newId(), noticeId, effectiveOn: '2026-04-01' });
  const { staffId } = await call('staff.add', { id: newId(), role: 'reception', ...receptionist });
  await call('session.lock', { id: newId() });
  await call('session.sign_in', { id: newId(), staffId, password: receptionist.password });
  say('sign-in       manager adopted notice version 1; reception signed in');
  return noticeId;
}

async function welcome({ newId, say, customerName }: Stage, call: Call): Promise<CustomerId> {
  const { customerId } = await call('customer.create', { id: newId(), fields: demoCustomer(customerName) });
  for (const { fields, owner } of demoVehicles) {
    await call('vehicle.add', {
      id: newId(),
      customerId,
      fields,
      holders: [
        { role: 'owner', kind: owner, customerId: owner === 'customer' ? customerId : null, sinceOn: null },
        { role: 'user', kind: 'customer', customerId, sinceOn: null },
      ],
    });
  }
  say(`customer      registered with ${demoVehicles.length} cars`);
  return customerId;
}

/** What she answers: yes to maintenance by post, telephone and mail, no advertising by telephone, Lotas yes, Broadleaf later. */
function answers(scopes: readonly ScopeText[]): Input<'consent.record'>['decisions'] {
  const decided: Input<'consent.record'>['decisions'] = [];
  for (const text of scopes) {
    const scope = parseScope(text);
    const put = (answer: 'agreed' | 'refused' | 'pending') =>
      void decided.push({ scope: text, answer, heads: [], reinstates: false });
    if (scope.kind === 'use' && ['post', 'phone', 'email'].includes(scope.channel)) {
      put(scope.purpose === 'offers' && scope.channel === 'phone' ? 'refused' : 'agreed');
    }
    if (scope.kind === 'share') put(scope.partner === 'lotas' ? 'agreed' : 'pending');
    if (scope.kind === 'recall') put('agreed');
  }
  return decided;
}

async function recordConsent(
  { newId, say }: Stage,
  call: Call,
  customerId: CustomerId,
  noticeId: NoticeId,
): Promise<{ readonly consentId: EntryId; readonly stopId: EntryId }> {
  const { scopes } = await call('notice.get', { noticeId });
  const decisions = answers(scopes.map(({ scope }) => scope));
  const common = { customerId, method: 'counter' as const, givenBy: { who: 'self' as const }, occurred: null };
  const consent = await call('consent.record', {
    ...common,
    id: newId(),
    noticeId,
    shown: { how: 'screen', seconds: 95, comparedWith: null, wordings: ['ordinary'] },
    decisions,
    evidence: { kind: 'none', reason: 'slip_signed_later' },
  });
  const stopped = decisions.flatMap(({ scope }) => (scope.startsWith('share:broadleaf:') ? [scope] : []));
  const target = { kind: 'scopes' as const, scopes: stopped };
  const stop = await call('consent.stop', { ...common, id: newId(), target, evidence: null });
  await call('customer.open', { id: newId(), customerId });
  const states = await call('consent.state', { customerId });
  const agreed = states.filter(({ answer }) => answer === 'agreed').length;
  say(
    `consent       ${states.length} choices: ${agreed} agreed; ${consent.receiptNo} ${consent.code}; joint use with Broadleaf stopped; ${stop.receiptNo} ${stop.code}`,
  );
  return { consentId: consent.entryId, stopId: stop.entryId };
}

async function receiveRequest({ newId, say }: Stage, call: Call, customerId: CustomerId): Promise<EntryId> {
  const request = await call('request.receive', {
    id: newId(),
    customerId,
    requestTypes: ['disclosure', 'stop_joint_use'],
    channel: 'counter',
    requester: 'self',
    wantedMethod: 'paper',
    scopeText: null,
    occurred: null,
  });
  say(`request       disclosure and stop of joint use; ${request.receiptNo} ${request.code}`);
  return request.entryId;
}

async function saveSlip(
  { dialogs, newId, out, say }: Stage,
  call: Call,
  entryId: EntryId,
  file: string,
): Promise<void> {
  dialogs.answerNext(join(out, file));
  const saved = await call('slip.issue', { id: newId(), entryId, target: 'file' });
  if (saved.outcome !== 'saved') throw new Error(`demo: the slip was not saved: ${saved.outcome}`);
  say(`slip          ${file}`);
}

async function exportAudit({ dialogs, newId, out, say }: Stage, call: Call): Promise<string> {
  const file = join(out, 'audit.zip');
  dialogs.answerNext(file);
  const exported = await call('audit.export', {
    id: newId(),
    reason: '年次の内部監査のため',
    filter: { from: null, to: null, kinds: [], staffId: null, customerId: null },
    maxBodies: 0,
  });
  if (exported.outcome !== 'saved') throw new Error('demo: the export was cancelled');
  say(`audit export  audit.zip, ${exported.entries} entries, signed by ${exported.fingerprint}`);
  return file;
}

async function verify(stage: Stage, call: Call, file: string, fingerprint: string): Promise<number> {
  const { newId, out, say } = stage;
  const verified = await call('ledger.verify', { id: newId() });
  if (verified.outcome !== 'verified') throw new Error('demo: the verification was given up');
  const { entries, fault } = verified;
  const bundle = auditBundle(file, fingerprint);
  const ledger =
    fault === null ? `ledger: whole, ${entries} entries` : `ledger: ${fault.code} at ${fault.device} ${fault.n}`;
  writeFileSync(join(out, 'verify.txt'), [ledger, ...bundle.lines, ''].join('\n'));
  const isWhole = fault === null && bundle.code === 0;
  say(`verification  ${isWhole ? 'ledger and bundle are whole' : 'A FAULT WAS FOUND, see verify.txt'}`);
  return isWhole ? 0 : 1;
}

/**
 * Plays the main job from set-up to verification through the same router and services as the window.
 *
 * @returns the exit code: 0 when everything was done and verified
 */
export async function playStory(stage: Stage): Promise<number> {
  const call = callerOf(stage.core);
  const { fingerprint, managerId } = await setUp(stage, call);
  const noticeId = await openTheShop(stage, call, managerId);
  const customerId = await welcome(stage, call);
  const { consentId, stopId } = await recordConsent(stage, call, customerId, noticeId);
  const requestId = await receiveRequest(stage, call, customerId);
  await saveSlip(stage, call, consentId, 'slip-consent.pdf');
  await saveSlip(stage, call, stopId, 'slip-stop.pdf');
  await saveSlip(stage, call, requestId, 'slip-request.pdf');
  await call('session.lock', { id: stage.newId() });
  await call('session.sign_in', { id: stage.newId(), staffId: managerId, password: manager.password });
  const bundle = await exportAudit(stage, call);
  const code = await verify(stage, call, bundle, fingerprint);
  await call('session.lock', { id: stage.newId() });
  stage.say(`locked        everything is in ${stage.out}`);
  return code;
}
