/**
 * Moves the clock of this process or page by so many milliseconds: the suites always run on the same day, and some of their
 * tests on days of their choosing. Playwright sends this function to a page as text, so it uses nothing from outside itself.
 */
export function shiftDate(ms: number): void {
  const realNow = Date.now;
  Date.now = () => realNow() + ms;
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, target) => Reflect.construct(date, given.length === 0 ? [date.now()] : given, target),
  });
}

/** The moment at which the suites begin unless a test names another: an afternoon at the counter, in milliseconds since 1970. */
export const usualNow = Date.parse('2026-11-22T14:05:00+09:00');
