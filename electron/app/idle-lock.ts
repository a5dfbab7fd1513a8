import type { Clock } from '../ports/clock.ts';
import type { WakeAfter } from '../ports/wake-after.ts';

/**
 * Locks the desk when nobody has touched it for so long. It is here and not in the page, so that a page that hangs or died
 * cannot keep the desk open. It goes by the clock and not by a timer's own running: a PC that has slept is idle the moment it
 * wakes.
 */
export class IdleLock {
  readonly #clock: Clock;
  readonly #wakeAfter: WakeAfter;
  readonly #minutes: () => number;
  readonly #lock: () => void;
  #lastSign = 0;
  #cancel: (() => void) | null = null;

  /**
   * @param minutes how long nobody need touch it, as the settings of this PC say now
   * @param lock locks the desk, which calls `end`
   */
  constructor(clock: Clock, wakeAfter: WakeAfter, minutes: () => number, lock: () => void) {
    this.#clock = clock;
    this.#wakeAfter = wakeAfter;
    this.#minutes = minutes;
    this.#lock = lock;
  }

  /** Somebody signed in. */
  begin(): void {
    this.#lastSign = this.#clock.now();
    this.#look();
  }

  /** Somebody touched keyboard, mouse or screen. */
  sign(): void {
    // The first sign after a sleep may come before the timer: whoever it is must sign in.
    if (this.#left() <= 0) return this.#lock();
    this.#lastSign = this.#clock.now();
    this.#look();
  }

  /** The desk is locked. */
  end(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #left(): number {
    const limit = this.#minutes() * 60_000;
    // A clock that was set back does not make it longer.
    return limit - Math.max(0, this.#clock.now() - this.#lastSign);
  }

  #look(): void {
    this.end();
    const left = this.#left();
    if (left <= 0) this.#lock();
    else this.#cancel = this.#wakeAfter(left, () => this.#look());
  }
}
