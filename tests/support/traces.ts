import type { Page } from '@playwright/test';

/** Notes from now on what a page lets out beside its screen: where it goes, what it asks for, its titles, its console. */
export function keepTraces(page: Page, traces: string[]): void {
  page.on('request', (request) => traces.push(request.url()));
  page.on('console', (line) => traces.push(line.text()));
  page.on('framenavigated', (frame) => {
    traces.push(frame.url());
    // A frame that is gone meanwhile had its title noted before.
    void frame.title().then(
      (title) => traces.push(title),
      () => undefined,
    );
  });
}
