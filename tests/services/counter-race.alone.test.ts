import { beforeEach, expect, test, vi } from 'vitest';
import { Session } from '../../electron/app/session.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { writeKeyRing } from '../../electron/keys/key-ring-file.ts';
import { createKeyRing } from '../../electron/keys/key-ring.ts';
import type * as KeyRing from '../../electron/keys/key-ring.ts';
import { counterHandlers } from '../../electron/services/counter.ts';
import type { Presentation } from '../../electron/services/desk-context.ts';
import { newAuditDesk } from '../audit/audit-desk.ts';
import { newDesk } from '../support/new-desk.ts';
import { testNotices } from '../support/notices.ts';
import { addCustomer } from './inputs.ts';

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));

const meanwhile = vi.hoisted(() => ({ happens: () => {}, handedOut: [] as Buffer[] }));

// Argon2 takes a sixth of a second in which other commands run. Here it is known exactly when they do.
vi.mock('../../electron/keys/key-ring.ts', async (original) => {
  const real = await original<typeof KeyRing>();
  const unlockWithPassword: typeof KeyRing.unlockWithPassword = async (...of) => {
    const unlocked = await real.unlockWithPassword(...of);
    if (unlocked.ok) meanwhile.handedOut.push(unlocked.value.dataKey);
    meanwhile.happens();
    return unlocked;
  };
  return { ...real, unlockWithPassword };
});

beforeEach(() => {
  meanwhile.happens = () => undefined;
  meanwhile.handedOut.splice(0);
});

const notCustomerFacing = { ok: false, error: { kind: 'conflict', about: 'not_customer_facing' } };
const password = '蔵王の樹氷と月山の雪 1984';

const turnedTo = (customerId: CustomerId): Presentation => ({
  customerId,
  noticeId: testNotices[0]?.noticeId ?? expect.fail('no notice'),
  givenBy: { who: 'self' },
  mayReinstate: false,
  since: '2026-11-22T05:05:00.000Z',
  answered: null,
});

/** The handlers of a desk whose screen is turned to somebody. */
async function turnedDesk() {
  const { desk, database, newId } = newAuditDesk();
  const { person, device, isTraining, isLookUpOnly, dataKey } = desk;
  const made = await createKeyRing({ staffId: person.staffId, label: person.label, password });
  if (!made.ok || !writeKeyRing(desk.folder, made.value.ring).ok) throw new Error('no key ring');
  const session = new Session();
  const closing = { db: database.db, close: () => undefined };
  const opened = { database: closing, dataKey, person, device, isTraining, isLookUpOnly };
  session.begin({ ...opened, idleMinutes: () => 5 });
  const first = turnedTo(newId());
  session.present(first);
  const end = () => counterHandlers(session)['counter.end'](desk, { id: newId(), password });
  return { session, first, second: turnedTo(newId()), end };
}

test('the password for the first customer does not end the turn of the second, and its answer names nobody', async () => {
  const { session, second, end } = await turnedDesk();
  meanwhile.happens = () => session.present(second);
  expect(await end()).toEqual(notCustomerFacing);
  expect(session.presentation).toBe(second);
});

test('nor another turn to the same customer', async () => {
  const { session, first, end } = await turnedDesk();
  const again = turnedTo(first.customerId);
  meanwhile.happens = () => session.present(again);
  expect(await end()).toEqual(notCustomerFacing);
  expect(session.presentation).toBe(again);
});

test('without anything in between it ends its own', async () => {
  const { session, first, end } = await turnedDesk();
  expect(await end()).toEqual({ ok: true, value: { customerId: first.customerId, answered: null } });
  expect(session.presentation).toBeNull();
});

test('a desk that was locked meanwhile stays locked, names nobody, and no key is left', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await desk.ask('customer.open', { id: desk.id(), customerId });
  const turned = { customerId, noticeId: desk.noticeId, givenBy: { who: 'self' as const }, mayReinstate: false };
  await desk.ask('counter.begin', { id: desk.id(), ...turned });
  meanwhile.happens = () => desk.app.lock();
  const answer = await desk.send('counter.end', { id: desk.id(), password: desk.manager.password });
  expect(answer).toMatchObject({ ok: false });
  expect(JSON.stringify(answer)).not.toContain(customerId);
  expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: false, isCustomerFacing: false });
  expect(meanwhile.handedOut.length).toBeGreaterThan(1);
  expect(meanwhile.handedOut.every((key) => key.every((byte) => byte === 0))).toBe(true);
});
