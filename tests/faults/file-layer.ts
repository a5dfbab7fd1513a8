import Database from 'better-sqlite3';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

/*
 * A layer between the product and its disk that fails when it is told to. It stands in place of the functions of node:fs that change
 * something, which every module of the product calls, and of the statements by which SQLite is told to: what SQLite itself writes
 * passes no JavaScript, and is made to fail by the kernel (limits.ts, disk.ts).
 */

/** One step by which something on the disk would change. */
export interface Step {
  /** `move`: a rename. `file`: any other call of node:fs. `database`: a statement that writes. */
  readonly kind: 'move' | 'file' | 'database';
  readonly name: string;
}

/** What happens before each step while the layer is armed; it throws to have the step fail. */
export type Strike = (step: Step) => void;

type Call = (...of: never[]) => unknown;

let strike: Strike | null = null;
let isStriking = false;

/** From here on `struck` is asked before each step. */
export function arm(struck: Strike): void {
  strike = struck;
}

/** From here on every step goes through. */
export function disarm(): void {
  strike = null;
}

function meet(kind: Step['kind'], name: string): void {
  // What a strike does to the disk itself is no step.
  if (strike === null || isStriking) return;
  isStriking = true;
  try {
    strike({ kind, name });
  } finally {
    isStriking = false;
  }
}

/** The error by which the system refuses a call. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: a fault of the runner`), { code });
}

const ofSqlite: Readonly<Record<string, string>> = {
  ENOSPC: 'SQLITE_FULL',
  EIO: 'SQLITE_IOERR_WRITE',
  EROFS: 'SQLITE_READONLY',
};

/** The same as whoever was asked says it. */
export function errorOf({ kind }: Step, code: string): Error {
  return kind === 'database'
    ? new Database.SqliteError('a fault of the runner', ofSqlite[code] ?? 'SQLITE_IOERR')
    : systemError(code);
}

const moves = new Set(['renameSync', 'rename']);
const kindOf = (name: string) => (moves.has(name) ? 'move' : 'file');

/** A file that is only read, and a folder that is there already: nothing changes, and no disk refuses it. */
function isIdle(name: string, [path, flags]: readonly unknown[]): boolean {
  if (name === 'openSync' || name === 'open') return typeof flags !== 'string' || flags === 'r';
  return (name === 'mkdirSync' || name === 'mkdir') && typeof path === 'string' && fs.existsSync(path);
}

/** Puts something before methods of an object. */
function before(owner: object, names: readonly string[], put: (name: string, call: Call) => Call): void {
  const calls: Record<string, unknown> = Object(owner);
  for (const name of names) {
    const call = calls[name];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is called as what it is
    if (typeof call === 'function') calls[name] = put(name, call as Call);
  }
}

type Any = (this: unknown, ...of: readonly unknown[]) => unknown;

/** One that throws, or refuses by its promise, as the real one does. */
function throwing(name: string, call: Call): Call {
  const watched: Any = function watched(...of) {
    if (!isIdle(name, of)) meet(kindOf(name), name);
    return Reflect.apply(call, this, of);
  };
  return watched;
}

function refusing(name: string, call: Call): Call {
  const watched = throwing(name, call);
  const asynchronous: Any = async function asynchronous(...of) {
    return Reflect.apply(watched, this, of);
  };
  return asynchronous;
}

/** One that hands its error to its last argument. */
function callingBack(name: string, call: Call): Call {
  const watched = throwing(name, call);
  const calling: Any = function calling(...of) {
    const last = of.at(-1);
    try {
      return Reflect.apply(watched, this, of);
    } catch (error) {
      if (typeof last === 'function') setImmediate(() => Reflect.apply(last, undefined, [error]));
      return undefined;
    }
  };
  return calling;
}

/** Statements that write, or end a transaction; a ROLLBACK never fails. */
const writing =
  /^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|VACUUM|COMMIT|RELEASE|BEGIN IMMEDIATE|BEGIN EXCLUSIVE)/i;

function stating(_name: string, call: Call): Call {
  const watched: Any = function watched(...of) {
    const source = Object(this).source ?? of[0];
    if (typeof source === 'string' && writing.test(source)) meet('database', source.trim().slice(0, 40));
    return Reflect.apply(call, this, of);
  };
  return watched;
}

let virtualMs = 0;

/** How long the product has waited, without anybody's having waited for it. */
export function waitedMs(): number {
  return virtualMs;
}

const pause: typeof Atomics.wait = (_array: unknown, _at: unknown, _value: unknown, ms = 0) => {
  virtualMs += ms;
  return 'timed-out';
};

/** Pauses take no time and are counted: a file that is held for two seconds must not take them. */
function skipPauses(): void {
  Atomics.wait = pause;
  const real = timers.setTimeout;
  timers.setTimeout = <T>(ms?: number, value?: T) => {
    virtualMs += ms ?? 0;
    return real(0, value);
  };
}

let isPlaced = false;

/** Puts the layer in place, for as long as the process lives. */
export async function placeLayer(file: string): Promise<void> {
  if (isPlaced) return;
  isPlaced = true;
  const handle = await promises.open(file);
  before(Object.getPrototypeOf(handle), ['sync', 'datasync', 'write', 'writeFile', 'truncate'], refusing);
  await handle.close();
  const memory = new Database(':memory:');
  before(Object.getPrototypeOf(memory.prepare('SELECT 1')), ['run'], stating);
  memory.close();
  before(Database.prototype, ['exec'], stating);
  const synchronous = [
    'writeFileSync',
    'writeSync',
    'appendFileSync',
    'renameSync',
    'copyFileSync',
    'rmSync',
    'mkdirSync',
  ];
  before(fs, [...synchronous, 'fsyncSync', 'fdatasyncSync', 'chmodSync', 'openSync'], throwing);
  before(promises, ['copyFile', 'rename', 'rm', 'mkdir', 'open', 'writeFile'], refusing);
  before(fs, ['write', 'writev', 'open', 'fsync', 'fdatasync', 'rename'], callingBack);
  skipPauses();
  syncBuiltinESMExports();
}
