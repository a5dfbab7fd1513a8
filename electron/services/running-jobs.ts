import { failed, type CallResult } from '../contract/failure.ts';
import type { Ports } from '../ports/ports.ts';

/** Long work as it goes on. */
export interface Job {
  /** Aborted when somebody gave the work up, or with the session in which it was begun. To be looked at between two slices, never in the middle of one. */
  readonly signal: AbortSignal;
  /** Told after each slice: how much of how much is done. */
  readonly tell: (done: number, total: number) => void;
}

/** The long work that goes on at this desk, by the ids of its commands, so that it can be given up. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();
  readonly #alone = new Set<string>();
  #isAlone = false;

  /** Runs the work of a command and tells the window how far it is; busy while work of this very id is going on. */
  async run<T>(
    { ports, ended }: { readonly ports: Pick<Ports, 'tell'>; readonly ended: AbortSignal },
    id: string,
    work: (work: Job) => Promise<CallResult<T>>,
  ): Promise<CallResult<T>> {
    if (this.#isAlone || this.#running.has(id)) return failed({ kind: 'busy' });
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      return await work({
        signal: AbortSignal.any([controller.signal, ended]),
        tell: (done, total) => ports.tell({ name: 'progress', jobId: id, done, total }),
      });
    } finally {
      this.#running.delete(id);
    }
  }

  /** The same for work of which there may be only one at a time, whatever its id: busy while another is going on. */
  async runAlone<T>(
    desk: { readonly ports: Pick<Ports, 'tell'>; readonly ended: AbortSignal },
    kind: string,
    id: string,
    work: (work: Job) => Promise<CallResult<T>>,
  ): Promise<CallResult<T>> {
    if (this.#alone.has(kind)) return failed({ kind: 'busy' });
    this.#alone.add(kind);
    try {
      return await this.run(desk, id, work);
    } finally {
      this.#alone.delete(kind);
    }
  }

  /** The same for work beside which there may be no other: busy while any is going on, and so is all that would begin meanwhile. */
  async runWithoutOthers<T>(
    desk: { readonly ports: Pick<Ports, 'tell'>; readonly ended: AbortSignal },
    id: string,
    work: (work: Job) => Promise<CallResult<T>>,
  ): Promise<CallResult<T>> {
    if (this.#running.size > 0) return failed({ kind: 'busy' });
    const running = this.run(desk, id, work);
    this.#isAlone = true;
    try {
      return await running;
    } finally {
      this.#isAlone = false;
    }
  }

  /** Gives work up. Work that has ended meanwhile is what it is: its own answer says what became of it. */
  cancel(id: string): void {
    this.#running.get(id)?.abort();
  }
}
