import type { Page } from '@playwright/test';

/** What the page gets when it fetches an address; status 0 where the request did not even leave. */
export function ask(page: Page, address: string): Promise<{ readonly status: number; readonly body: string }> {
  return page.evaluate(async (to) => {
    try {
      const response = await fetch(to);
      return { status: response.status, body: await response.text() };
    } catch {
      return { status: 0, body: '' };
    }
  }, address);
}

/** What the core answers when a script in the page calls it, with whatever it likes. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape, looked at by `expect`
export function callFromPage(page: Page, channel: unknown, input: unknown): Promise<any> {
  return page.evaluate(
    ([name, asked]) => {
      const desk: unknown = Reflect.get(window, 'desk');
      const call: unknown = Reflect.get(Object(desk), 'call');
      return typeof call === 'function' ? call(name, asked) : null;
    },
    [channel, input] as const,
  );
}
