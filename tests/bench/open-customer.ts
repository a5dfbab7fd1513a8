import { readAloud } from '../support/showing.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import { signedInDesk, type BenchDesk } from './bench-desk.ts';
import { assertDurable } from './folder.ts';
import { alternately, timed, type Measurement, type Pair } from './measure.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';
import { wordsOf, type Words } from './words.ts';

/** So many decisions come with one consent. */
const atOnce = 5;

interface Past {
  readonly decisions: number;
  readonly entries: number;
}

const fields = { ...blankCustomer, kind: 'person' as const, name: '見本 花子', kana: 'みほん はなこ' };

async function addCustomer(desk: BenchDesk): Promise<CustomerId> {
  const { customerId } = await desk.call('customer.create', { id: desk.newId(), fields });
  return customerId;
}

const open = (desk: BenchDesk, customerId: CustomerId) => desk.call('customer.open', { id: desk.newId(), customerId });

/** Answers that take the place of what stands, for the next few scopes. */
async function consent(
  desk: BenchDesk,
  customerId: CustomerId,
  { noticeId, scopes }: Words,
  turn: number,
): Promise<void> {
  const states = await desk.call('consent.state', { customerId });
  const heads = new Map(states.map((state) => [state.scope, state.heads]));
  const asked = Array.from({ length: atOnce }, (_, place) => scopes[(turn * atOnce + place) % scopes.length]);
  await desk.call('consent.record', {
    id: desk.newId(),
    customerId,
    noticeId,
    shown: readAloud,
    decisions: asked
      .filter((scope) => scope !== undefined)
      .map((scope) => ({ scope, answer: 'agreed', heads: heads.get(scope) ?? [], reinstates: false })),
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: { kind: 'none', reason: 'oral' },
    occurred: null,
  });
}

/** Writes somebody down to whom all this has happened; what is not a consent are visits, between those of somebody else. */
async function customerWith(desk: BenchDesk, words: Words, other: CustomerId, past: Past): Promise<CustomerId> {
  const customerId = await addCustomer(desk);
  const consents = past.decisions / atOnce;
  await open(desk, customerId);
  for (let turn = 0; turn < consents; turn += 1) await consent(desk, customerId, words, turn);
  // The customer's own entry and the first visit are there.
  for (let look = consents + 2; look < past.entries; look += 1) {
    await open(desk, other);
    await open(desk, customerId);
  }
  return customerId;
}

/** What the customer's screen asks before it can show anything. */
async function ask(desk: BenchDesk, customerId: CustomerId): Promise<void> {
  await desk.call('customer.get', { customerId });
  await desk.call('request.list', { customerId });
  await desk.call('slip.list', { customerId });
  await desk.call('consent.state', { customerId });
}

/** What is asked alone, within a visit that is open. */
function asking(desk: BenchDesk, customerId: CustomerId): Measurement {
  return async () => {
    await open(desk, customerId);
    return timed(() => ask(desk, customerId));
  };
}

/** The same with the durable entry of the visit, after one of somebody else: a customer whose visit is open is not recorded. */
function opening(desk: BenchDesk, customerId: CustomerId, other: CustomerId): Measurement {
  return async () => {
    await open(desk, other);
    return timed(async () => {
      await open(desk, customerId);
      await ask(desk, customerId);
    });
  };
}

const rounds = { warmUp: 20, counted: 201 };

/** How long opening takes, and what is asked alone, which a durable write does not hide. */
interface Opened extends Pair {
  readonly asked: Pair;
}

/** Opening a customer with 500 decisions and 2,000 entries, beside one with 5 decisions. */
export function openCustomer(of: Stocked): Promise<Opened> {
  return withScratchCopy(of, async (copy) => {
    assertDurable(copy.folder);
    const words = wordsOf(copy);
    const desk = await signedInDesk(copy.folder);
    try {
      const other = await addCustomer(desk);
      const busy = await customerWith(desk, words, other, { decisions: 500, entries: 2_000 });
      const quiet = await customerWith(desk, words, other, { decisions: 5, entries: 5 });
      const asked = await alternately(rounds, asking(desk, busy), asking(desk, quiet));
      return { ...(await alternately(rounds, opening(desk, busy, other), opening(desk, quiet, other))), asked };
    } finally {
      desk.close();
    }
  });
}
