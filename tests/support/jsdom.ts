import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { shiftDate, usualNow } from './shift-date.ts';

// The screens and the core behind them run in this process: neither knows which day it really is.
shiftDate(usualNow - Date.now());

// Nothing has a place in jsdom, so nothing ever comes into sight.
globalThis.IntersectionObserver = class {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};

// It has no screen either, so none is low.
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// A page is looked at again and again until something has come; printing it each time takes a seventh of all the time.
process.env['DEBUG_PRINT_LIMIT'] ??= '0';

// The core answers from a real encrypted database, and machines are shared and noisy: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library cleans up by itself only where the test functions are globals; ours are imported.
afterEach(cleanup);
