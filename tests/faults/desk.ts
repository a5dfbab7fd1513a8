import { join } from 'node:path';
import { createApp } from '../../electron/app/create-app.ts';
import type { CallResult } from '../../electron/contract/failure.ts';
import type { Channel, Input, Output } from '../../electron/contract/table.ts';
import { customerRead } from '../../electron/contract/hands-out.ts';
import type { NoticeId, StaffId } from '../../electron/domain/ids.ts';
import { makeIds, type IdMaker } from '../support/ids.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { manager } from '../support/set-up-desk.ts';
import { dataOf, filesOf, marksOf, type Place } from './place.ts';

/** What was set up and stays as it is. */
export interface Shop {
  readonly managerId: StaffId;
  readonly noticeId: NoticeId;
}

/** What a case has found to be wrong. */
export class Broken extends Error {}

/** The program over a place, from one start to its end. */
export interface FaultDesk extends Shop {
  readonly place: Place;
  readonly id: IdMaker;
  /** Calls; what cannot happen, a failure that nobody foresaw among it, ends the case. */
  readonly send: <C extends Channel>(channel: C, input: Input<C>) => Promise<CallResult<Output<C>>>;
  /** Calls and expects that it goes well; opens the visit of a customer before it asks about one. */
  readonly ask: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  readonly asManager: { readonly staffId: StaffId; readonly password: string };
  readonly signIn: (more?: Partial<Input<'session.sign_in'>>) => Promise<CallResult<unknown>>;
  readonly lock: () => void;
  /** What was refused so far, or failed. */
  readonly refused: readonly string[];
}

let series = 0;

/** Ids are the same whenever a case is run: they begin anew with it. In a process of its own there are others. */
export function beginIdsAt(first: number): void {
  series = first;
}

const open = new Set<() => void>();

/** Ends every program that was started, also of a case that has found something. */
export function endAll(): void {
  for (const lock of open) lock();
  open.clear();
}

/** Starts the program over a place. */
export function startDesk(place: Place, shop: Shop): FaultDesk {
  const folder = dataOf(place);
  const clock = { now: () => place.clock.now };
  series += 1;
  const id = makeIds(series);
  const quiet = quietPorts(folder, clock);
  const app = createApp({
    folder,
    machine: { markFolder: marksOf(place), id: () => Promise.resolve(place.machine.id) },
    mayHoldRealData: true,
    ports: {
      ...quiet,
      ids: { next: makeIds(0x80_0000 + series) },
      dialogs: {
        ...quiet.dialogs,
        askWhereToSave: (_purpose, name) => Promise.resolve(join(filesOf(place), name)),
      },
      // A backup keeps away from a disk that is nearly full; here it shall meet one.
      files: { ...quiet.files, freeBytes: () => Promise.resolve(null) },
      nextTurn: () => Promise.resolve(),
    },
  });
  open.add(app.lock);
  const refused: string[] = [];
  const send: FaultDesk['send'] = async <C extends Channel>(channel: C, input: Input<C>) => {
    const { changed: _changed, ...result } = await app.router.call(channel, input);
    if (!result.ok && (result.error.kind === 'unexpected' || result.error.kind === 'validation'))
      throw new Broken(`${channel}: ${JSON.stringify(result.error)}`);
    const isFailed = !result.ok || ['failed', 'faulty'].includes(Object(result.value).outcome);
    if (isFailed) refused.push(`${channel} ${JSON.stringify(result)}`);
    // The router has parsed it with this channel's own schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as CallResult<Output<C>>;
  };
  const ask: FaultDesk['ask'] = async (channel, input) => {
    const customerId = customerRead(channel, input);
    if (customerId !== null) await ask('customer.open', { id: id(), customerId });
    const result = await send(channel, input);
    if (!result.ok) throw new Refusal(channel, result.error);
    return result.value;
  };
  const asManager = { staffId: shop.managerId, password: manager.password };
  return {
    ...shop,
    place,
    asManager,
    id,
    send,
    ask,
    signIn: (more) => send('session.sign_in', { id: id(), ...asManager, ...more }),
    lock: app.lock,
    refused,
  };
}

/** A call that was expected to go well was refused. */
export class Refusal extends Broken {
  readonly failure: Extract<CallResult<unknown>, { ok: false }>['error'];

  constructor(channel: string, failure: Refusal['failure']) {
    super(`${channel}: ${JSON.stringify(failure)}`);
    this.failure = failure;
  }
}
