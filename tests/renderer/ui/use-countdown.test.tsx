import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCountdown } from '../../../renderer/ui/use-countdown.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

test('counts the seconds down to nothing, and no further', () => {
  const { result } = renderHook(() => useCountdown(10, false));
  expect(result.current).toBe(10);
  pass(3_000);
  expect(result.current).toBe(7);
  pass(6_999);
  expect(result.current).toBe(1);
  pass(1);
  expect(result.current).toBe(0);
  pass(60_000);
  expect(result.current).toBe(0);
});

test('waits while it is held', () => {
  const { result, rerender } = renderHook(({ isHeld }) => useCountdown(10, isHeld), {
    initialProps: { isHeld: false },
  });
  pass(4_000);
  rerender({ isHeld: true });
  pass(60_000);
  expect(result.current).toBe(6);
  rerender({ isHeld: false });
  pass(6_000);
  expect(result.current).toBe(0);
});
