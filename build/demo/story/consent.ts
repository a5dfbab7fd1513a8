import { trustedId, type EntryId } from '../../../electron/domain/ids.ts';
import { consentBody } from '../../../electron/domain/consent/consent-body.ts';
import {
  isStop,
  type Answer,
  type Decision,
  type Evidence,
  type GivenBy,
} from '../../../electron/domain/consent/decision.ts';
import type { Showing } from '../../../electron/domain/consent/showing.ts';
import { replacedBy, reinstatesStop, stateAfter } from '../../../electron/domain/consent/rule.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import { parseScope, type ScopeText } from '../../../electron/domain/notice/scope.ts';
import { toTell } from '../../../electron/domain/sharing/partner-telling.ts';
import { newPaper } from '../../../electron/domain/slips/paper-life.ts';
import type { AnyNewEntry } from '../../../db/ledger/append.ts';
import { consentSlipKinds, type SlipKind } from '../../../electron/domain/slips/slip-kind.ts';
import { snapshotOf, type KnownCustomer } from './customer.ts';
import type { Random } from './random.ts';
import type { Act, Moment } from './visit.ts';

type Answers = ReadonlyMap<ScopeText, Answer>;
type Attitude = (scope: ScopeText, random: Random) => Answer | null;

/** How people answer. Null: they were not asked, and the scope stays 未確認. */
const attitudes: readonly Attitude[] = [
  () => 'agreed',
  (scope) => (scope.startsWith('use:') ? 'agreed' : null),
  (scope) => (scope.startsWith('use:maintenance:') ? 'agreed' : scope.startsWith('use:') ? 'refused' : null),
  (scope) => (scope.startsWith('share:') ? 'pending' : 'agreed'),
  (scope) => (scope.startsWith('recall:') ? 'agreed' : 'refused'),
  (_scope, random) => random.pick(['agreed', 'agreed', 'refused', 'pending', null]),
  (scope) => {
    const { kind, ...rest } = parseScope(scope);
    return kind !== 'use' ? 'refused' : 'channel' in rest && ['post', 'phone'].includes(rest.channel) ? 'agreed' : null;
  },
];

/** What may be left of an answer where there is no paper of it in the binder: nobody signs on the telephone. */
const withoutPaper = {
  counter: ['oral', 'slip_signed_later', 'not_wanted'],
  phone: ['by_phone'],
  paper: ['in_writing'],
} as const;

type DemoMethod = keyof typeof withoutPaper;

const methods: readonly DemoMethod[] = ['counter', 'counter', 'counter', 'phone', 'paper'];

function evidence(method: DemoMethod, random: Random): Evidence {
  return method !== 'phone' && random.chance(0.6)
    ? { kind: 'paper', binder: `同意書 ${random.below(40) + 1}-${random.below(200) + 1}` }
    : { kind: 'none', reason: random.pick(withoutPaper[method]) };
}

/** How the notice was shown with answers that came in this way. */
function showing(method: DemoMethod, random: Random): Showing {
  if (method === 'paper') return { how: 'on_paper', seconds: null, comparedWith: null, wordings: ['ordinary'] };
  const how = method === 'phone' ? 'read_aloud' : random.pick(['read_aloud', 'screen', 'screen'] as const);
  return { how, seconds: 40 + random.below(140), comparedWith: null, wordings: ['ordinary'] };
}

interface Recording {
  readonly answers: Answers;
  /** The clerk had an old screen: the decisions stand beside the earlier ones instead of taking their place. */
  readonly isUnaware?: boolean;
}

/** Who answers for the customer; everybody is called as when they were first written down. */
function giverOf({ parentId, contact }: KnownCustomer): GivenBy {
  if (contact !== null) {
    return { who: 'contact', by: { of: 'person', id: contact.id, namedBy: trustedId(contact.id) } };
  }
  if (parentId === null) return { who: 'self' };
  return {
    who: 'legal_representative',
    by: { of: 'customer', id: parentId, namedBy: trustedId(parentId) },
    relation: 'parent',
    identity: 'known_to_shop',
    proof: 'known_to_shop',
  };
}

/** The entry of a consent and of the slip that was printed for it. */
function recorded(customer: KnownCustomer, moment: Moment, { answers, isUnaware }: Recording): readonly AnyNewEntry[] {
  const { random, setting, at } = moment;
  const id = moment.newId();
  const headsOf = (scope: ScopeText) => customer.heads.get(scope) ?? [];
  const decisions = [...answers].map(([scope, answer]) => {
    const replaced = isUnaware ? [] : replacedBy(headsOf(scope), at);
    const replaces = replaced.map((head) => head.entryId);
    return { scope, answer, replaces, reinstates: reinstatesStop(answer, replaced) };
  });
  const isOnlyStops = decisions.every(({ answer }) => isStop(answer));
  const states = setting.scopes.map((scope) => {
    const answer = answers.get(scope);
    const now = headsOf(scope).at(-1)?.answer ?? ('unasked' as const);
    return { scope, state: answer === undefined ? now : stateAfter(headsOf(scope), answer, at) };
  });
  for (const [scope, answer] of answers) {
    customer.heads.set(scope, [...(isUnaware ? headsOf(scope) : []), { entryId: id, answer, occurred: at }]);
  }
  customer.lastConsent = id;
  const method = random.pick(methods);
  const givenBy = giverOf(customer);
  const { noticeId } = setting;
  const said = {
    noticeId: isOnlyStops ? null : noticeId,
    shown: isOnlyStops ? null : showing(method, random),
    decisions,
    method,
    givenBy,
    evidence: evidence(method, random),
  };
  const content = { paper: snapshotOf(customer, moment), noticeId, isNoticeShown: !isOnlyStops, states };
  const body = consentBody(said, content);
  const entry = { id, kind: 'consent.recorded', subject: customer.id, body } as const;
  const tellings = random.chance(0.9) ? told(customer, moment, id, decisions) : [];
  if (!random.chance(0.99)) return [entry, ...tellings];
  const paper = printed(customer, moment, id, consentSlipKinds(body.slip, decisions)[0]);
  const isSigned = newPaper(said.evidence).signature === 'promised' && random.chance(0.8);
  return [entry, paper, ...(isSigned ? [signed(customer, moment, id)] : []), ...tellings];
}

const { partners } = firstNotice(publishedCompany);

function partnerName(partner: string): string {
  return partners.find(({ code }) => code === partner)?.shortName ?? partner;
}

/** The partners of joint use were told of what was stopped of what they may have. */
function told(
  customer: KnownCustomer,
  moment: Moment,
  entryId: EntryId,
  decisions: readonly Decision[],
): readonly AnyNewEntry[] {
  const heads = decisions.map((one) => ({ ...one, entryId, noticeId: moment.setting.noticeId, occurred: moment.at }));
  const taken = decisions.filter(({ answer, replaces }) => isStop(answer) && replaces.length > 0);
  const onceAgreed = new Set(taken.map(({ scope }) => scope));
  return toTell({ heads, onceAgreed, tellings: [] }).map(({ partner, about, named }) => ({
    id: moment.newId(),
    kind: 'sharing.partner_told',
    subject: customer.id,
    body: { partner, partnerName: partnerName(partner), about, named, how: 'phone', spokenTo: null },
  }));
}

/** The customer signed the slip, and the shop has it. */
function signed(customer: KnownCustomer, moment: Moment, confirmedId: EntryId): AnyNewEntry {
  return { id: moment.newId(), kind: 'slip.closed', subject: customer.id, body: { confirmedId, closing: 'signed' } };
}

/** The slip of an entry was put on paper. */
export function printed(customer: KnownCustomer, moment: Moment, confirmedId: EntryId, sheet: SlipKind): AnyNewEntry {
  const body = { confirmedId, sheet, copy: 1, target: 'printer' as const };
  return { id: moment.newId(), kind: 'slip.printed', subject: customer.id, body };
}

/** The customer is asked and answers, for the first time or again. */
export function consent(customer: KnownCustomer): Act {
  return (moment) => {
    const attitude = moment.random.pick(attitudes);
    const answers = new Map<ScopeText, Answer>();
    for (const scope of moment.setting.scopes) {
      const answer = attitude(scope, moment.random);
      if (answer !== null) answers.set(scope, answer);
    }
    return answers.size === 0 ? [] : recorded(customer, moment, { answers });
  };
}

/** The customer wants some of what was agreed to end. */
export function stop(customer: KnownCustomer): Act {
  return (moment) => {
    const agreed = [...customer.heads].filter(([, heads]) => heads.at(-1)?.answer === 'agreed').map(([scope]) => scope);
    const ended = agreed.filter((_, index) => index === 0 || moment.random.chance(0.4));
    if (ended.length === 0) return [];
    return recorded(customer, moment, { answers: new Map(ended.map((scope) => [scope, 'withdrawn'])) });
  };
}

/** Two counters did not know of each other: what stands side by side needs a person's look (要確認). */
export function contradiction(customer: KnownCustomer): Act {
  return (moment) => {
    const [scope, heads] = moment.random.pick([...customer.heads, [null, []] as const]);
    if (scope === null || customer.lastConsent === null) return [];
    const answer = heads.at(-1)?.answer === 'agreed' ? 'refused' : 'agreed';
    return recorded(customer, moment, { answers: new Map([[scope, answer]]), isUnaware: true });
  };
}

/** The last consent was entered for the wrong customer. */
export function voided(customer: KnownCustomer): Act {
  return (moment) => {
    const voidedId = customer.lastConsent;
    if (voidedId === null) return [];
    customer.lastConsent = null;
    for (const [scope, heads] of customer.heads) {
      customer.heads.set(
        scope,
        heads.filter((head) => head.entryId !== voidedId),
      );
    }
    const body = { voidedId, reason: '別のお客様の記入内容だったため' };
    return [{ id: moment.newId(), kind: 'consent.voided', subject: customer.id, body }];
  };
}
