import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { environmentOf } from '../../build/command.ts';
import { electronCommand } from '../../build/electron-command.ts';
import type { ElectronRuntime } from '../../build/electron-runtime.ts';
import type { Measurement } from './measure.ts';

interface Launch {
  readonly runtime: ElectronRuntime;
  /** Loaded before the program: says `usable` once its page is. */
  readonly reporter: string;
  /** What Electron is started with. */
  readonly program: string;
  /** Selectors of what makes a page usable. */
  readonly awaited: readonly string[];
  /** The data folder. */
  readonly data: string;
  readonly profile: string;
}

/** A started app caches what it has compiled shortly after. */
const settleMs = 500;

/** From the start of a program to its usable page; ending it is not counted. */
export function launching({ runtime, reporter, program, awaited, data, profile }: Launch): Measurement {
  const command = electronCommand(runtime, ['-r', reporter, `--user-data-dir=${profile}`, program]);
  const env = {
    ...environmentOf(command),
    CONSENT_DESK_DATA: data,
    CONSENT_DESK_BENCH_AWAITS: JSON.stringify(awaited),
  };
  return async () => {
    const start = performance.now();
    const child = spawn(command.file, command.args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const gone = once(child, 'exit');
    const [line]: unknown[] = await Promise.race([once(createInterface(child.stdout), 'line'), gone]);
    const took = performance.now() - start;
    if (line !== 'usable') throw new Error(`bench: instead of a usable page: ${String(line)}`);
    await wait(settleMs);
    child.kill();
    await gone;
    return took;
  };
}
