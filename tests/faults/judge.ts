import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { verdictOf } from '../audit/bundle-parts.ts';
import { Broken, type FaultDesk } from './desk.ts';
import { factsOf, type Fact, type Facts } from './facts.ts';
import { dataOf, filesOf } from './place.ts';

type Kept = Extract<Fact, { fact: 'kept' }>;

/** Something that was acknowledged is not there, or otherwise, and the desk opens as if nothing had been. */
export class SilentLoss extends Broken {}

/** The ids of all entries that the ledger has. */
async function entryIds(desk: FaultDesk): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let before: number | null = null; ;) {
    const asked = { before, limit: 200, kinds: [], staffId: null, customerId: null, on: null };
    const page: readonly { seq: number; entryId: string }[] = await desk.ask('ledger.page', asked);
    for (const { entryId } of page) ids.add(entryId);
    before = page.at(-1)?.seq ?? null;
    if (page.length < 200 || before === null) return ids;
  }
}

type Told = Extract<Fact, { fact: 'told' }>;

/** The receipt numbers of a loss that a telling did not name. */
function unnamedBy({ receipts }: Told, lost: readonly Kept[]): readonly Kept[] {
  return lost.filter(({ receiptNo }) => receiptNo !== null && !receipts.includes(receiptNo));
}

/** Whether one telling said all of a loss: so many entries, each receipt number; or that nobody knows. */
function tells(told: Told, lost: readonly Kept[]): boolean {
  return told.entries === null || (told.entries >= lost.length && unnamedBy(told, lost).length === 0);
}

/** Every loss must have been told: with the receipt number, unless it was said that nobody knows. */
function expectTold(facts: Facts, missing: readonly Kept[], letterNow: string): void {
  for (const letter of new Set(missing.map((one) => one.letter))) {
    const lost = missing.filter((one) => one.letter === letter);
    const told = factsOf(facts, 'told');
    if (letter !== letterNow && told.some((one) => tells(one, lost))) continue;
    const numbers = told.reduce<readonly Kept[]>((left, one) => unnamedBy(one, left), lost);
    const unnamed = numbers.flatMap(({ receiptNo }) => receiptNo ?? []);
    throw new SilentLoss(
      `${lost.length} of ${letter} are gone, of which ${Math.max(0, ...told.map(({ entries }) => entries ?? 0))} were told at most; not named: ${unnamed.join(' ')}`,
    );
  }
}

/** What was told last to be lost is lost, unless it was not gone on without it. */
function expectLost(facts: Facts, present: readonly Kept[], letterNow: string): void {
  const told = factsOf(facts, 'told').at(-1);
  const named = new Set(told?.letter === letterNow ? [] : told?.receipts);
  const wrongly = present.filter(({ receiptNo }) => receiptNo !== null && named.has(receiptNo));
  if (wrongly.length > 0)
    throw new Broken(`told to be lost, and there: ${wrongly.map(({ receiptNo }) => receiptNo).join(' ')}`);
}

/** A number leads to its record, or to the answer that the record is lost, and is never another's. */
async function expectReceipts(desk: FaultDesk, facts: Facts, missing: ReadonlySet<string>): Promise<void> {
  const named = new Set(factsOf(facts, 'told').at(-1)?.receipts);
  const { receipts: listed } = await desk.ask('receipt.lost', { most: 1_000 });
  for (const { id, receiptNo } of factsOf(facts, 'kept')) {
    if (receiptNo === null) continue;
    const { slip, missing: lost } = await desk.ask('search.find', { text: receiptNo });
    const isRight = missing.has(id) ? lost?.receiptNo === receiptNo : slip?.entryId === id;
    if (!isRight) throw new SilentLoss(`${receiptNo} leads to ${slip?.entryId ?? lost?.receiptNo ?? 'nothing'}`);
    if (missing.has(id) && named.has(receiptNo) && !listed.includes(receiptNo))
      throw new SilentLoss(`${receiptNo} is not listed to be entered again`);
  }
}

/** What the customers had answered, by everything that the ledger has. */
function answersOf(facts: Facts, ids: ReadonlySet<string>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byCustomer = new Map<string, Map<string, string>>();
  for (const { id, customerId, answers } of factsOf(facts, 'sent')) {
    if (!ids.has(id)) continue;
    const known = byCustomer.get(customerId) ?? new Map<string, string>();
    for (const [scope, answer] of answers) known.set(scope, answer);
    byCustomer.set(customerId, known);
  }
  return byCustomer;
}

async function expectAnswers(desk: FaultDesk, facts: Facts, ids: ReadonlySet<string>): Promise<void> {
  const answers = answersOf(facts, ids);
  for (const { id, customerId } of factsOf(facts, 'sent')) {
    // Each customer once, by the entry that made them.
    if (String(id) !== customerId || !ids.has(id)) continue;
    const states = await desk.ask('consent.state', { customerId });
    for (const [scope, expected] of answers.get(customerId) ?? []) {
      const found = states.find((state) => state.scope === scope);
      const isStopped = found?.answer === 'refused' || found?.answer === 'withdrawn';
      const said = isStopped ? 'stopped' : (found?.answer ?? 'none');
      // By a clock that was set back, an agreement does not end a stop that seems to be later: 要確認 says that they differ.
      const isToldToDiffer = isStopped && found.needsReview;
      if (said !== expected && !isToldToDiffer)
        throw new SilentLoss(`${scope}: ${said}, and ${expected} was acknowledged`);
    }
  }
}

function expectUnique(facts: Facts): void {
  const numbers = factsOf(facts, 'kept').flatMap(({ receiptNo }) => receiptNo ?? []);
  const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
  if (twice.length > 0) throw new SilentLoss(`given twice: ${twice.join(' ')}`);
}

/** The chain is whole, and every row is what the ledger says. */
async function expectWhole(desk: FaultDesk): Promise<void> {
  const verified = await desk.ask('ledger.verify', { id: desk.id() });
  if (verified.outcome !== 'verified' || verified.fault !== null || verified.findings.length > 0)
    throw new Broken(`the ledger is not whole: ${JSON.stringify(verified)}`);
}

/** What was called saved is a whole bundle. */
async function expectExports(desk: FaultDesk, facts: Facts): Promise<void> {
  const folder = filesOf(desk.place);
  for (const { path } of factsOf(facts, 'exported')) {
    const { outcome } = await verdictOf(join(folder, path));
    if (outcome !== 'whole') throw new SilentLoss(`an export that was called saved is ${outcome}`);
  }
}

/** Nobody waits for the removal of what is half-written; a machine that does much else is slow at it. */
const removalMs = 20_000;

/** Nothing half-written is left where exports go once somebody has signed in, unless the ledger that knows of it was lost. */
export async function expectNoHalfExport({ place }: FaultDesk, facts: Facts): Promise<void> {
  if (factsOf(facts, 'told').length > 0) return;
  const halfWritten = () => readdirSync(filesOf(place)).filter((name) => name.endsWith('.part'));
  const end = performance.now() + removalMs;
  while (halfWritten().length > 0 && performance.now() < end) await setTimeout(10);
  const half = halfWritten();
  if (half.length > 0) throw new Broken(`half-written exports are left: ${half.length}`);
}

const leftovers = /^\.consent-desk|^keys\.json\.new$/;

function expectTidy({ place }: FaultDesk): void {
  const left = readdirSync(dataOf(place)).filter((name) => leftovers.test(name));
  if (left.length > 0) throw new Broken(`left in the data folder: ${left.join(' ')}`);
}

/**
 * Holds what an open desk says against what was acknowledged.
 *
 * @throws SilentLoss when something is missing or otherwise that was not told
 */
export async function expectKept(desk: FaultDesk, facts: Facts): Promise<void> {
  const ids = await entryIds(desk);
  const { deviceLetter } = await desk.ask('session.state', {});
  const letter = deviceLetter ?? '';
  const kept = factsOf(facts, 'kept');
  const [missing, present] = [kept.filter(({ id }) => !ids.has(id)), kept.filter(({ id }) => ids.has(id))];
  expectUnique(facts);
  expectTold(facts, missing, letter);
  expectLost(facts, present, letter);
  await expectReceipts(desk, facts, new Set(missing.map(({ id }) => id)));
  await expectAnswers(desk, facts, ids);
}

/**
 * Holds an open desk against what was acknowledged, and against its own ledger.
 *
 * @throws SilentLoss when something is missing or otherwise that was not told; Broken when the desk is not as it must be
 */
export async function judge(desk: FaultDesk, facts: Facts): Promise<void> {
  await expectKept(desk, facts);
  await expectWhole(desk);
  await expectExports(desk, facts);
  expectTidy(desk);
}

/**
 * Opens every backup, while nobody is signed in.
 *
 * @param halved the names of those that were cut in half
 * @throws SilentLoss when one of these is called whole, or one that was called verified is not
 */
export async function expectBackups(desk: FaultDesk, facts: Facts, halved: ReadonlySet<string>): Promise<void> {
  const secret = { by: 'password', password: desk.asManager.password } as const;
  const whole = new Set<string>();
  for (const { source, name, at } of await desk.ask('restore.list', {})) {
    const checked = await desk.send('restore.check', { id: desk.id(), source, name, staffId: desk.managerId, secret });
    const isWhole = checked.ok && checked.value.outcome === 'whole';
    if (isWhole && halved.has(name)) throw new SilentLoss('half a backup is called whole');
    if (!isWhole && !halved.has(name)) throw new SilentLoss(`a backup is not whole: ${JSON.stringify(checked)}`);
    if (isWhole || halved.has(name)) whole.add(at);
  }
  await desk.ask('restore.discard', { id: desk.id() });
  // Of one day the last is kept: it may be one that was whole before the disk refused the record of it.
  const last = factsOf(facts, 'backed_up').at(-1);
  const isThere = last === undefined || [...whole].some((at) => at >= last.at);
  if (!isThere) throw new SilentLoss('the last backup that was called verified is gone');
}
