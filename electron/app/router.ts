import { storageFailure } from '../../db/errors.ts';
import { conflict, failed, type FieldFault, type Result } from '../contract/failure.ts';
import { table, type Channel, type DeskChannel, type OpenChannel } from '../contract/table.ts';
import type { Desk } from '../services/desk.ts';
import type { DeskHandlers, OpenHandlers } from '../services/handlers.ts';
import type { Host } from '../services/start/host.ts';
import { RunningWork } from '../services/work.ts';
import { errorClass } from './log.ts';
import { isForCustomer } from './counter-mode.ts';
import type { Session } from './session.ts';

/** The one way into the core. It never throws: whatever happens becomes a result. */
export interface Router {
  call(channel: string, input: unknown): Promise<Result<unknown>>;
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(table, name);
}

/** At most so many faults are named: an answer must stay small, however wrong the input is. */
const mostFaults = 50;

type Issue = { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string };

/** Our own schemas give a code as message; for any other fault the kind of it is all that is told, never the value. */
function faultsOf(issues: readonly Issue[]): readonly FieldFault[] {
  return issues.slice(0, mostFaults).map(({ path, code, message }) => ({
    path: path.map(String).join('.'),
    code: /^[a-z][a-z_]{0,40}$/.test(message) ? message : code,
  }));
}

function isOpenChannel(channel: Channel): channel is OpenChannel {
  return table[channel].role === 'anyone';
}

/**
 * Any handler, once its input was parsed by its own channel's schema. A method, because the compiler compares methods
 * leniently: it cannot know that channel and input belong together.
 */
interface AnyHandler<Place> {
  answer(place: Place, input: unknown): Result<unknown> | Promise<Result<unknown>>;
}

/** Dispatches calls: own-property look-up → counter mode → role → input → handler → output → result. */
export class CoreRouter implements Router {
  readonly #host: Host;
  readonly #session: Session;
  readonly #open: OpenHandlers;
  readonly #desk: DeskHandlers;
  readonly #work = new RunningWork();
  #entrance: Promise<unknown> = Promise.resolve();

  constructor(host: Host, session: Session, open: OpenHandlers, desk: DeskHandlers) {
    this.#host = host;
    this.#session = session;
    this.#open = open;
    this.#desk = desk;
  }

  async call(channel: string, input: unknown): Promise<Result<unknown>> {
    const { log } = this.#host.ports;
    if (!isChannel(channel)) {
      log.event('call.failed', { channel: 'unknown', failure: 'not_found' });
      return failed({ kind: 'not_found' });
    }
    const result = await this.#guarded(channel, input);
    if (!result.ok) log.event('call.failed', { channel, failure: result.failure.kind });
    return result;
  }

  async #guarded(channel: Channel, input: unknown): Promise<Result<unknown>> {
    const { log, ids } = this.#host.ports;
    try {
      return await this.#checked(channel, input);
    } catch (error) {
      // An id that stands in the ledger for something else: the command was not what it repeats.
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
        return conflict('id_used');
      const trouble = storageFailure(error);
      if (trouble !== null) return failed({ kind: 'storage', trouble });
      const incidentId = ids.next();
      log.event('call.unexpected', { channel, incidentId, errorClass: errorClass(error) });
      return failed({ kind: 'unexpected', incidentId });
    }
  }

  async #checked(channel: Channel, input: unknown): Promise<Result<unknown>> {
    const procedure = table[channel];
    if (this.#session.turnedTo !== null && !isForCustomer(channel)) return failed({ kind: 'at_counter' });
    if (!this.#session.mayCall(procedure.role)) {
      return failed({ kind: this.#session.current === null ? 'locked' : 'forbidden' });
    }
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) return failed({ kind: 'validation', fields: faultsOf(parsed.error.issues) });
    const result = await (isOpenChannel(channel)
      ? this.#atTheDoor(channel, parsed.data)
      : this.#session.holding(() => this.#atTheDesk(channel, parsed.data)));
    return result.ok ? { ok: true, value: procedure.output.parse(result.value) } : result;
  }

  /** One at a time: ten sign-ins at once would all be tried before the first wrong one is counted. */
  #atTheDoor(channel: OpenChannel, input: unknown): Promise<Result<unknown>> {
    const handler: AnyHandler<Host>['answer'] = this.#open[channel];
    const turn = this.#entrance.then(() => handler(this.#host, input));
    this.#entrance = turn.catch(() => undefined);
    return turn;
  }

  #atTheDesk(channel: DeskChannel, input: unknown): Result<unknown> | Promise<Result<unknown>> {
    const open = this.#session.current;
    if (open === null) return failed({ kind: 'locked' });
    const { database, person, device, dataKey, isTraining } = open;
    const { ports, attempts, folder } = this.#host;
    const work = this.#work;
    const desk: Desk = { db: database.db, person, device, dataKey, isTraining, ports, attempts, folder, work };
    const handler: AnyHandler<Desk>['answer'] = this.#desk[channel];
    return handler(desk, input);
  }
}
