/** Calls once after so many milliseconds, unless the function that it returns is called first. */
export type WakeAfter = (ms: number, call: () => void) => () => void;

/** The timers of Node. None of them keeps a program without a window from ending. */
export const nodeWakeAfter: WakeAfter = (ms, call) => {
  const timer = setTimeout(call, ms).unref();
  return () => clearTimeout(timer);
};
