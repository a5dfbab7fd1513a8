import type { Failure } from '../contract/failure.ts';
import type { StartState } from '../contract/startup.ts';
import type { MarkPlace, MarkTrouble } from '../domain/ledger/mark.ts';
import type { Channel } from '../contract/table.ts';
import type { CodePlace } from '../domain/diagnostics/code-place.ts';

/** Everything that may be logged. Numbers, booleans, ids, places in our code and members of closed lists: a free string does not type-check. */
export interface LogEvents {
  readonly 'app.started': { readonly state: StartState };
  readonly 'call.failed': { readonly channel: Channel | 'unknown'; readonly failure: Failure['kind'] };
  readonly 'call.unexpected': Incident & { readonly channel: Channel | 'unknown' };
  /** Something in the page went wrong that nothing there had expected. */
  readonly 'page.fault': { readonly incidentId: string; readonly places: readonly CodePlace[] };
  /** The page died, or did not answer any more. */
  readonly 'page.lost': { readonly incidentId: string; readonly how: PageLoss };
  /** Work that nobody waited for has failed; the program goes on. */
  readonly 'program.fault': Incident;
  /** The program cannot go on. */
  readonly 'program.failed': Incident;
  /** The program before this one did not end as it should; without an incident it was killed, or the power went. */
  readonly 'program.was_cut_short': { readonly incidentId: string | null };
  readonly 'session.opened': Readonly<Record<string, never>>;
  readonly 'session.locked': Readonly<Record<string, never>>;
  /** A manager went on with a ledger that had lost something. */
  readonly 'ledger.gone_on': { readonly state: MarkTrouble };
  /** A backup was put into the place of the ledger. */
  readonly 'ledger.restored': Readonly<Record<string, never>>;
  /** A mark could not be written there: it lags behind from now on. */
  readonly 'mark.not_written': { readonly place: MarkPlace };
  /** The ledger is closed under another data key. */
  readonly 'keys.rotated': Readonly<Record<string, never>>;
  /** The mark of a folder for practice says otherwise than its ledger, and could not be put right. */
  readonly 'training.mark_not_written': Readonly<Record<string, never>>;
  readonly 'schema.migrated': { readonly from: number; readonly to: number };
}

/** Something that nobody had expected: where in the code, and what kind of error. */
interface Incident {
  readonly incidentId: string;
  readonly errorClass: ErrorClass;
  readonly places: readonly CodePlace[];
}

/** How a page is lost. */
export type PageLoss = 'died' | 'hung';

/** The class of an error, never its message: a message may hold what somebody typed. */
export type ErrorClass = 'sqlite' | 'zod' | 'system' | 'type' | 'range' | 'other';

/** Writes events; where they go is the host's business. */
export interface Log {
  readonly event: <N extends keyof LogEvents>(name: N, fields: LogEvents[N]) => void;
}

/** Names the class of an error without looking at what it says. */
export function errorClass(error: unknown): ErrorClass {
  if (!(error instanceof Error)) return 'other';
  if (error.name === 'SqliteError') return 'sqlite';
  if (error.name === 'ZodError' || error.name === '$ZodError') return 'zod';
  if (error instanceof TypeError) return 'type';
  if (error instanceof RangeError) return 'range';
  return 'code' in error ? 'system' : 'other';
}
