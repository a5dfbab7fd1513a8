import { storageFailure, type StorageFailure } from '../domain/storage/storage-failure.ts';
import type { Answer } from '../contract/answer.ts';
import { conflict, failed, type FieldError, type CallResult } from '../contract/failure.ts';
import { customerRead } from '../contract/hands-out.ts';
import type { table, Channel, DeskChannel, OpenChannel } from '../contract/table.ts';
import type { DeskContext } from '../services/desk-context.ts';
import type { HandlersOf } from '../services/handlers.ts';
import { rememberMet } from '../services/start/start-state.ts';
import type { StartupContext } from '../services/start/startup-context.ts';
import { Changes } from '../services/changes.ts';
import { Jobs } from '../services/running-jobs.ts';
import { Serial } from '../ports/serial.ts';
import { codePlacesOf } from '../domain/diagnostics/code-place.ts';
import { errorClass } from '../ports/log.ts';
import { ClockWrong } from '../services/clock-wrong.ts';
import { SessionEnded } from '../services/session-ended.ts';
import { isForCustomer } from './counter-mode.ts';
import { isForLookUp } from './look-up-only.ts';
import { portsWithin } from './session-ports.ts';
import type { Session } from './session.ts';

/** The one way into the core. It never throws: whatever happens becomes a result. */
export interface Router {
  call(channel: string, input: unknown): Promise<Answer<unknown>>;
}

/** What can be asked, and who answers it: all of it, or the part that is needed first. */
export interface Procedures {
  readonly table: Partial<typeof table>;
  readonly handlers: Partial<HandlersOf<typeof table>>;
}

function isChannelOf(part: Procedures, name: string): name is Channel {
  return Object.hasOwn(part.table, name);
}

function isAnsweredAtTheDoor({ table }: Procedures, channel: Channel): channel is OpenChannel {
  return table[channel]?.role === 'anyone';
}

/** At most so many faults are named: an answer must stay small, however wrong the input is. */
const mostFaults = 50;

type Issue = { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string };

/** Our own schemas give a code as message; for any other fault the kind of it is all that is told, never the value. */
function faultsOf(issues: readonly Issue[]): readonly FieldError[] {
  return issues.slice(0, mostFaults).map(({ path, code, message }) => ({
    path: path.map(String).join('.'),
    code: /^[a-z][a-z_]{0,40}$/.test(message) ? message : code,
  }));
}

/**
 * Any handler, once its input was parsed by its own channel's schema. A method, because the compiler compares methods
 * leniently: it cannot know that channel and input belong together.
 */
interface AnyHandler<Place> {
  answer(place: Place, input: unknown): CallResult<unknown> | Promise<CallResult<unknown>>;
}

const notFound = failed({ kind: 'not_found' });

/** Dispatches calls: own-property look-up → counter mode → role → input → visit → handler → output → result. */
export class CoreRouter implements Router {
  readonly #host: StartupContext;
  readonly #session: Session;
  readonly #loadAll: () => Promise<Procedures>;
  readonly #jobs = new Jobs();
  #loading: Promise<Procedures> | null = null;
  #known: Procedures;
  readonly #entrance = new Serial();
  readonly #passwordWork = new Serial();

  /**
   * @param first what is there from the beginning
   * @param loadAll brings all there is, `first` included
   */
  constructor(host: StartupContext, session: Session, first: Procedures, loadAll: () => Promise<Procedures>) {
    this.#host = host;
    this.#session = session;
    this.#known = first;
    this.#loadAll = loadAll;
  }

  /** Loads all that can be asked, if it is not there yet. */
  async load(): Promise<void> {
    this.#loading ??= this.#loadAll();
    this.#known = await this.#loading;
  }

  async call(channel: string, input: unknown): Promise<Answer<unknown>> {
    const changes = new Changes();
    const result = await this.#guarded(channel, input, changes);
    if (!result.ok) {
      this.#host.ports.log.event('call.failed', { channel: this.#nameOf(channel), failure: result.error.kind });
    }
    const changed = changes.told();
    return changed === null ? result : { ...result, changed };
  }

  /** The name of a channel for the log: whatever is no channel may be anything, and stays out. */
  #nameOf(channel: string): Channel | 'unknown' {
    return isChannelOf(this.#known, channel) ? channel : 'unknown';
  }

  async #guarded(channel: string, input: unknown, changes: Changes): Promise<CallResult<unknown>> {
    const { log, ids } = this.#host.ports;
    try {
      if (!isChannelOf(this.#known, channel)) await this.load();
      return isChannelOf(this.#known, channel) ? await this.#checked(channel, input, changes) : notFound;
    } catch (error) {
      if (error instanceof SessionEnded) return this.#over();
      if (error instanceof ClockWrong) return conflict('clock_wrong');
      // An id that stands in the ledger for something else: the command was not what it repeats.
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
        return conflict('id_used');
      const trouble = storageFailure(error);
      if (trouble !== null) return this.#storageFailed(trouble);
      const incidentId = ids.next();
      log.event('call.unexpected', {
        channel: this.#nameOf(channel),
        incidentId,
        errorClass: errorClass(error),
        places: codePlacesOf(error),
      });
      return failed({ kind: 'unexpected', incidentId });
    }
  }

  /** What the disk refused. Damage that is met at the desk is what the locked screen begins with: there it can be mended. */
  #storageFailed(trouble: StorageFailure): CallResult<never> {
    if (trouble === 'damaged' && this.#session.current !== null) rememberMet(this.#host, { state: 'damaged' });
    return failed({ kind: 'storage', trouble });
  }

  async #checked(channel: Channel, input: unknown, changes: Changes): Promise<CallResult<unknown>> {
    const procedure = this.#known.table[channel];
    if (procedure === undefined) return notFound;
    if (this.#session.presentation !== null && !isForCustomer(channel)) return failed({ kind: 'at_counter' });
    if (!this.#session.mayCall(procedure.role)) {
      return failed({ kind: this.#session.current === null ? 'locked' : 'forbidden' });
    }
    if (this.#session.current?.isLookUpOnly === true && procedure.kind === 'command' && !isForLookUp(channel)) {
      return conflict('look_up_only');
    }
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) return failed({ kind: 'validation', fields: faultsOf(parsed.error.issues) });
    const read = customerRead(channel, parsed.data);
    if (read !== null && read !== this.#session.visited) return failed({ kind: 'no_visit' });
    const ended = this.#session.standing;
    const result = await (isAnsweredAtTheDoor(this.#known, channel)
      ? this.#atTheDoor(channel, parsed.data)
      : this.#session.holding(() => this.#atTheDesk(channel, parsed.data, ended, changes)));
    // A question asks for what may be seen, and of that nothing is left; what became of a command is told.
    if (ended.aborted && procedure.kind === 'query' && procedure.role !== 'anyone') return this.#over();
    return result.ok ? { ok: true, value: procedure.output.parse(result.value) } : result;
  }

  /** Why work is over that was begun in a session that has ended. */
  #over(): CallResult<never> {
    return failed({ kind: this.#session.presentation === null ? 'locked' : 'at_counter' });
  }

  /** One at a time: ten sign-ins at once would all be tried before the first wrong one is counted. */
  #atTheDoor(channel: OpenChannel, input: unknown): Promise<CallResult<unknown>> {
    const handler: AnyHandler<StartupContext>['answer'] | undefined = this.#known.handlers[channel];
    return this.#entrance.run(() => handler?.(this.#host, input) ?? notFound);
  }

  #atTheDesk(
    channel: DeskChannel,
    input: unknown,
    ended: AbortSignal,
    changes: Changes,
  ): CallResult<unknown> | Promise<CallResult<unknown>> {
    const open = this.#session.current;
    if (open === null) return failed({ kind: 'locked' });
    const { database, person, device, dataKey, isTraining, isLookUpOnly } = open;
    const { attempts, folder } = this.#host;
    const ports = portsWithin(this.#host.ports, ended);
    const jobs = this.#jobs;
    const passwordWork = this.#passwordWork;
    const { db } = database;
    const desk: DeskContext = {
      db,
      person,
      device,
      dataKey,
      isTraining,
      isLookUpOnly,
      ports,
      attempts,
      folder,
      jobs,
      passwordWork,
      ended,
      changes,
    };
    const handler: AnyHandler<DeskContext>['answer'] | undefined = this.#known.handlers[channel];
    return handler?.(desk, input) ?? notFound;
  }
}
