import { readAloud } from '../support/showing.ts';
import { type CustomerId, type NoticeId, trustedId } from '../../electron/domain/ids.ts';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { noticeForWords } from '../../db/queries/notice.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import type { Input } from '../../electron/contract/table.ts';
import { signedInDesk, type BenchDesk } from './bench-desk.ts';
import { assertDurable } from './folder.ts';
import { alternately, repeatedly, timed, type Measurement, type Pair } from './measure.ts';
import { withDb, withScratchCopy, type Stocked } from './stocked.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';

const decisions = 12;

/** What is known before the desk is opened by the router, which then has the database to itself. */
interface Known {
  readonly noticeId: NoticeId;
  readonly scopes: readonly ScopeText[];
  /** Persons in no order, all of age: for a child or a company somebody else answers. */
  readonly customers: readonly CustomerId[];
}

function know(of: Stocked, rounds: number): Known {
  const { known, all } = withDb(of, (db) => ({
    known: noticeForWords(db, tokyoDateOf(instantAt(Date.now()))),
    all: db.$client
      .prepare<[], CustomerId>(
        "SELECT id FROM customer WHERE kind = 'person' AND (born_on IS NULL OR born_on < '2000')",
      )
      .pluck()
      .all(),
  }));
  if (known === null) throw new Error('bench: no notice');
  const step = all.length / rounds;
  const customers = Array.from(
    { length: rounds },
    (_, round) => all[Math.floor(((round * 7919) % rounds) * step)] ?? trustedId(''),
  );
  return {
    noticeId: known.noticeId,
    scopes: known.notice.scopes.slice(0, decisions).map(({ scope }) => scope),
    customers,
  };
}

/** A consent of 12 decisions as the counter sends it: from the customer's screen, over whatever was decided before. */
async function commandFor(desk: BenchDesk, known: Known, customerId: CustomerId): Promise<Input<'consent.record'>> {
  await desk.call('customer.open', { id: desk.newId(), customerId });
  await desk.call('customer.get', { customerId });
  const states = await desk.call('consent.state', { customerId });
  const heads = new Map(states.map((state) => [state.scope, state.heads]));
  return {
    id: desk.newId(),
    customerId,
    noticeId: known.noticeId,
    shown: readAloud,
    decisions: known.scopes.map((scope) => ({
      scope,
      answer: 'agreed',
      heads: heads.get(scope) ?? [],
      reinstates: true,
    })),
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: { kind: 'paper', binder: '12-34' },
    occurred: null,
  };
}

function recording(desk: BenchDesk, known: Known): Measurement {
  return async (round) => {
    // A counter has some seventy of these a day and not five hundred: receipt numbers count by the day.
    desk.pass(20);
    const command = await commandFor(desk, known, known.customers[round] ?? trustedId(''));
    return timed(() => desk.call('consent.record', command));
  };
}

/** The bytes that the newest consent added to the ledger, as they are stored: header, hash, salt and body. */
function bytesOfConsent(of: Stocked): number {
  const bytes = withDb(of, ({ $client }) =>
    $client
      .prepare<[], number>(
        'SELECT octet_length(e.header) + octet_length(e.hash) + octet_length(b.salt) + octet_length(b.text) ' +
          "FROM ledger_entry e JOIN ledger_body b ON b.seq = e.seq WHERE e.kind = 'consent.recorded' " +
          'ORDER BY e.seq DESC LIMIT 1',
      )
      .pluck()
      .get(),
  );
  if (bytes === undefined) throw new Error('bench: no consent');
  return bytes;
}

/** A bare durable INSERT of so many bytes into an unencrypted database, through the same driver. */
function bareInsert(folder: string, bytes: number): { readonly measure: Measurement; close(): void } {
  const raw = new Database(join(folder, 'bare.db'));
  raw.pragma('journal_mode=WAL');
  raw.pragma('synchronous=FULL');
  raw.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)');
  const insert = raw.prepare('INSERT INTO bare (bytes) VALUES (?)');
  return {
    measure: () => {
      const blob = randomBytes(bytes);
      return timed(() => insert.run(blob));
    },
    close: () => void raw.close(),
  };
}

const rounds = { warmUp: 60, counted: 400 };
const fewRounds = { warmUp: 60, counted: 100 };

/** One consent through the router, durable, beside one bare durable INSERT. */
export async function recordConsent(of: Stocked): Promise<Pair> {
  assertDurable(of.folder);
  return withScratchCopy(of, async (copy) => {
    const known = know(copy, rounds.warmUp + rounds.counted + 1);
    const first = await signedInDesk(copy.folder);
    await first.call('consent.record', await commandFor(first, known, known.customers.at(-1) ?? trustedId('')));
    first.close();
    const bare = bareInsert(copy.folder, bytesOfConsent(copy));
    const desk = await signedInDesk(copy.folder);
    try {
      return await alternately(rounds, recording(desk, known), bare.measure);
    } finally {
      desk.close();
      bare.close();
    }
  });
}

/** One consent alone, for the table of growth. */
export async function recordConsentAlone(of: Stocked): Promise<number> {
  return withScratchCopy(of, async (copy) => {
    const known = know(copy, fewRounds.warmUp + fewRounds.counted);
    const desk = await signedInDesk(copy.folder);
    try {
      return await repeatedly(fewRounds, recording(desk, known));
    } finally {
      desk.close();
    }
  });
}
