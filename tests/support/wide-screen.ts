import { onTestFinished, vi } from 'vitest';

/** Makes the window of jsdom as wide as any condition asks for, until the test is over. */
export function widenScreen(): void {
  const usual = globalThis.matchMedia;
  const widened = vi
    .spyOn(globalThis, 'matchMedia')
    .mockImplementation((media) => Object.assign(usual(media), { matches: media.includes('min-width') }));
  onTestFinished(() => widened.mockRestore());
}
