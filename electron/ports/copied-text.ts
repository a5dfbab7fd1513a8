import type { WakeAfter } from './wake-after.ts';

/** Where the system keeps what was copied, for every program. */
export interface Clipboard {
  readonly readText: () => string | Promise<string>;
  readonly clear: () => void;
}

/** For so long, in milliseconds, what was copied in our window stays there. */
export const copiedStaysMs = 60_000;

/** So long, in milliseconds, the page may take to put there what it said it was copying. */
const arrivesMs = 500;

/**
 * Takes out of the clipboard what was copied in our window: names and numbers of customers must not lie there for whoever comes
 * next, nor go into a history of the clipboard that is read later. What another program has put there since stays.
 */
export class CopiedText {
  readonly #clipboard: Clipboard;
  readonly #wakeAfter: WakeAfter;
  readonly #digestOf: (text: string) => string;
  /** Not the text itself: it is a customer's. */
  #ours: string | null = null;
  #cancel: (() => void) | null = null;

  constructor(clipboard: Clipboard, wakeAfter: WakeAfter, digestOf: (text: string) => string) {
    this.#clipboard = clipboard;
    this.#wakeAfter = wakeAfter;
    this.#digestOf = digestOf;
  }

  /** Somebody copies something in our window. */
  copying(): void {
    this.#cancel?.();
    this.#cancel = this.#wakeAfter(arrivesMs, () => void this.#note());
  }

  /** Takes it out now, if it is still there. */
  async takeOut(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    const ours = this.#ours;
    this.#ours = null;
    if (ours !== null && (await this.#digest()) === ours) this.#clipboard.clear();
  }

  async #note(): Promise<void> {
    this.#ours = await this.#digest();
    this.#cancel = this.#wakeAfter(copiedStaysMs - arrivesMs, () => void this.takeOut());
  }

  async #digest(): Promise<string> {
    return this.#digestOf(await this.#clipboard.readText());
  }
}
