import { expect, test } from 'vitest';
import { CopiedText, copiedStaysMs } from '../../electron/ports/copied-text.ts';
import type { WakeAfter } from '../../electron/ports/wake-after.ts';

/** A clipboard that every program writes to, and a clock that the test moves on. */
function newSystem() {
  const system = { held: '', now: 0 };
  let due: { readonly at: number; readonly call: () => void }[] = [];
  const wakeAfter: WakeAfter = (ms, call) => {
    const one = { at: system.now + ms, call };
    due.push(one);
    return () => void (due = due.filter((other) => other !== one));
  };
  const copied = new CopiedText(
    { readText: () => Promise.resolve(system.held), clear: () => void (system.held = '') },
    wakeAfter,
    (text) => `digest of ${text}`,
  );
  /** Time goes by, a tenth of a second at a time. */
  const wait = async (ms: number) => {
    for (const end = system.now + ms; system.now < end;) {
      system.now += 100;
      const now = due.filter(({ at }) => at <= system.now);
      due = due.filter((one) => !now.includes(one));
      for (const { call } of now) call();
      await new Promise((resolve) => void setImmediate(resolve));
    }
  };
  const copy = (text: string) => {
    copied.copying();
    system.held = text;
  };
  return { system, copied, copy, wait };
}

test('what was copied in the window is gone after a minute, and not before', async () => {
  const { system, copy, wait } = newSystem();
  copy('髙橋 美咲');
  await wait(copiedStaysMs - 1_000);
  expect(system.held).toBe('髙橋 美咲');
  await wait(2_000);
  expect(system.held).toBe('');
});

test('what another program has put there since stays', async () => {
  const { system, copy, wait } = newSystem();
  copy('髙橋 美咲');
  await wait(30_000);
  system.held = 'ほかの文書の文';
  await wait(60_000);
  expect(system.held).toBe('ほかの文書の文');
});

test('the minute begins with what was copied last', async () => {
  const { system, copy, wait } = newSystem();
  copy('髙橋 美咲');
  await wait(50_000);
  copy('090-0000-4038');
  await wait(50_000);
  expect(system.held).toBe('090-0000-4038');
  await wait(15_000);
  expect(system.held).toBe('');
});

test('when the window closes it goes at once', async () => {
  const { system, copied, copy, wait } = newSystem();
  copy('髙橋 美咲');
  await wait(1_000);
  await copied.takeOut();
  expect(system.held).toBe('');
  system.held = 'ほかの文書の文';
  await copied.takeOut();
  await wait(120_000);
  expect(system.held).toBe('ほかの文書の文');
});
