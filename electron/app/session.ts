import type { CustomerId, StaffId } from '../domain/ids.ts';
import type { Role } from '../contract/procedure.ts';
import type { Presentation } from '../services/desk-context.ts';
import { SessionEnded } from '../services/session-ended.ts';
import type { SessionControl, OpenSession } from '../services/start/startup-context.ts';

/**
 * Who is at the desk. One session belongs to one window; a caller's identity comes from here and never from a payload.
 * Long jobs hold the database: a lock in the middle of one bars every further call at once, and closes the file when the job ends.
 */
export class Session implements SessionControl {
  #open: OpenSession | null = null;
  #closing: OpenSession | null = null;
  #holds = 0;
  #visited: CustomerId | null = null;
  #presentation: Presentation | null = null;
  #standing = new AbortController();
  readonly #onLockChange: (isLocked: boolean) => void;

  constructor(onLockChange: (isLocked: boolean) => void = () => undefined) {
    this.#onLockChange = onLockChange;
  }

  /** The signed-in session; null while locked. */
  get current(): OpenSession | null {
    return this.#open;
  }

  /** The customer whose visit is open; null while there is none. */
  get visited(): CustomerId | null {
    return this.#visited;
  }

  /** Opens a customer's visit, once it is recorded that they were opened. It ends that of another. */
  visit(customerId: CustomerId): void {
    this.#visited = this.#open === null ? null : customerId;
  }

  /** The customer to whom the screen is turned; null while it is the clerk's. */
  get presentation(): Presentation | null {
    return this.#presentation;
  }

  /** Turns the screen to a customer, or back to the clerk with null. */
  present(to: Presentation | null): void {
    if (this.#open === null) return;
    const isTurned = to?.customerId !== this.#presentation?.customerId;
    this.#presentation = to;
    if (isTurned) this.#endStanding();
  }

  /** Aborted with `SessionEnded` as soon as the desk is locked, or turned to a customer or back: what was begun before is over. */
  get standing(): AbortSignal {
    return this.#standing.signal;
  }

  /** Whether work of the session before still holds the database. */
  get isClosing(): boolean {
    return this.#closing !== null;
  }

  /** Somebody signed in. */
  begin(session: OpenSession): void {
    this.#open = session;
    this.#visited = null;
    this.#endStanding();
    this.#onLockChange(false);
  }

  /** This person has another name from now on; nothing where somebody else is at the desk by now. */
  rename(staffId: StaffId, label: string): void {
    if (this.#open?.person.staffId !== staffId) return;
    this.#open = { ...this.#open, person: { ...this.#open.person, label } };
  }

  /** Nobody is signed in any more: the key is zeroed and the database closed, at the latest when the running job ends. */
  lock(): void {
    if (this.#open === null) return;
    this.#closing = this.#open;
    this.#open = null;
    // Whoever signs in next is a clerk, whatever a customer was in the middle of.
    this.#presentation = null;
    this.#visited = null;
    this.#endStanding();
    this.#onLockChange(true);
    this.#letGo();
  }

  /** Whether the caller's role is enough. Manager includes reception. */
  mayCall(role: Role): boolean {
    if (role === 'anyone') return true;
    if (this.#open === null) return false;
    return role === 'reception' || this.#open.person.role === 'manager';
  }

  /** Runs a job that may span several turns of the event loop. */
  async holding<T>(job: () => T | Promise<T>): Promise<T> {
    this.#holds += 1;
    try {
      return await job();
    } finally {
      this.#holds -= 1;
      this.#letGo();
    }
  }

  #endStanding(): void {
    const ended = this.#standing;
    this.#standing = new AbortController();
    ended.abort(new SessionEnded());
  }

  #letGo(): void {
    if (this.#holds > 0 || this.#closing === null) return;
    this.#closing.dataKey.fill(0);
    this.#closing.database.close();
    this.#closing = null;
  }
}
