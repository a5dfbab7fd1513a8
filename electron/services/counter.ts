import { readCompany } from '../../db/queries/company.ts';
import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { findNotice } from '../../db/queries/notice.ts';
import { conflict, failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { counterTable } from '../contract/counter.ts';
import type { Input, Output } from '../contract/table.ts';
import { checkPresentation, checkPresentedAnswers, checkWordings } from '../domain/consent/decide-counter.ts';
import { shownOnScreen } from '../domain/consent/showing.ts';
import { readKeyRing } from '../keys/key-ring-file.ts';
import { checkPassword } from '../keys/check-password.ts';
import { loadGiverFacts } from './consent-facts.ts';
import { consentRefused } from './consent-refused.ts';
import { presentConsent } from './consent-state.ts';
import { recordConsent } from './consent.ts';
import { nowAt, type DeskContext, type Presentation } from './desk-context.ts';
import { tellGiverOf } from './givers.ts';
import type { HandlersOf } from './handlers.ts';
import { mayTry, wrongTry } from './secret-tries.ts';
import type { SessionControl } from './start/startup-context.ts';

function begin(
  desk: DeskContext,
  session: SessionControl,
  input: Input<'counter.begin'>,
): CallResult<Output<'counter.begin'>> {
  const { customerId, noticeId, givenBy, mayReinstate } = input;
  const facts = loadGiverFacts(desk, customerId, givenBy);
  if (facts === null) return failed({ kind: 'not_found' });
  const refused = checkPresentation(facts, findNotice(desk.db, noticeId), givenBy, nowAt(desk));
  if (refused !== null) return consentRefused(refused);
  session.present({ customerId, noticeId, givenBy, mayReinstate, since: nowAt(desk), answered: null });
  desk.changes.touched('session:own');
  return done({});
}

function page(desk: DeskContext, to: Presentation): CallResult<Output<'counter.page'>> {
  const customer = readCustomerFields(desk.db, to.customerId);
  const known = findNotice(desk.db, to.noticeId);
  if (customer === null || known === null || known.effectiveOn === null) return failed({ kind: 'not_found' });
  const { name, kind } = customer.fields;
  return done({
    companyName: readCompany(desk.db).name,
    customerName: name,
    customerKind: kind,
    giver: tellGiverOf(desk, to.givenBy),
    notice: known.notice,
    effectiveOn: known.effectiveOn,
    states: presentConsent(desk.db, to.customerId, known),
    mayReinstate: to.mayReinstate,
    answered: to.answered?.slip ?? null,
    clerk: desk.person.label,
    isTraining: desk.isTraining,
  });
}

function record(
  desk: DeskContext,
  session: SessionControl,
  to: Presentation,
  { id, decisions, evidence, wordings }: Input<'counter.record'>,
): CallResult<Output<'counter.record'>> {
  const { customerId, noticeId, givenBy, mayReinstate, since, answered } = to;
  const known = findNotice(desk.db, noticeId);
  if (known === null) return failed({ kind: 'not_found' });
  const presented = { mayReinstate, answeredIn: answered?.slip.entryId ?? null };
  const refused = checkPresentedAnswers(presented, { id, decisions }) ?? checkWordings(known.notice, wordings);
  if (refused !== null) return consentRefused(refused);
  const shown = shownOnScreen(since, nowAt(desk), wordings);
  const told = { method: 'counter', shown, occurred: null } as const;
  const recorded = recordConsent(desk, { id, customerId, noticeId, givenBy, decisions, evidence, ...told });
  if (recorded.ok)
    session.present({ ...to, answered: { slip: recorded.value, isSigned: evidence.kind === 'signature' } });
  return recorded;
}

/** A right password leaves the count of wrong ones to the next sign-in, which writes it down. */
async function end(
  desk: DeskContext,
  session: SessionControl,
  { password }: Input<'counter.end'>,
): Promise<CallResult<Output<'counter.end'>>> {
  const to = session.presentation;
  if (to === null) return notCustomerFacing();
  const { staffId } = desk.person;
  const allowed = mayTry(desk.attempts, staffId);
  if (!allowed.ok) return allowed;
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  if (!(await checkPassword(read.value.ring, staffId, password))) return wrongTry(desk.attempts, staffId);
  // Locked while the password was being tried, and perhaps turned to somebody else since: not this password's to end.
  if (session.presentation !== to) return notCustomerFacing();
  session.present(null);
  desk.changes.touched('session:own');
  return done({ customerId: to.customerId, answered: to.answered });
}

const notCustomerFacing = () => conflict('not_customer_facing');

/** Counter mode: the screen is turned to one customer, and back. */
export function counterHandlers(session: SessionControl) {
  return {
    'counter.begin': (desk, input) => begin(desk, session, input),
    'counter.page': (desk) => (session.presentation === null ? notCustomerFacing() : page(desk, session.presentation)),
    'counter.record': (desk, input) =>
      session.presentation === null ? notCustomerFacing() : record(desk, session, session.presentation, input),
    'counter.end': (desk, input) => desk.passwordWork.run(() => end(desk, session, input)),
  } satisfies HandlersOf<typeof counterTable>;
}
