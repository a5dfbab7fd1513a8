// Started by start-app.ts, where there is a screen, with a folder of practice.
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { findElectron, type ElectronRuntime } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';
import { alternately, type Pair } from './measure.ts';
import { launching } from './launch.ts';

const rounds = { warmUp: 3, counted: 25 };

/** The sign-in can be used when there is a name to choose and the password takes the focus. */
const signIn = ['input[type="radio"]', 'input[type="password"]:enabled'];

/** Writes a program down as plain JavaScript: to strip its types would take time at every start. */
function plain(name: string, folder: string): string {
  const file = join(folder, name.replace(/ts$/, 'mjs'));
  writeFileSync(file, stripTypeScriptTypes(readFileSync(join(import.meta.dirname, name), 'utf8')));
  return file;
}

function measure(runtime: ElectronRuntime, data: string): Promise<Pair> {
  const beside = dirname(data);
  const reporter = plain('usable-window.ts', beside);
  const empty = plain('empty-window.ts', beside);
  // Each has a profile of its own, which it finds warm: a desk is started every morning.
  const start = (program: string, awaited: readonly string[], profile: string) =>
    launching({ runtime, reporter, program, awaited, data, profile: join(beside, profile) });
  return alternately(rounds, start(repository, signIn, 'desk'), start(empty, ['body'], 'empty'));
}

process.send?.(await measure(await findElectron(), process.argv[2] ?? ''));
process.disconnect?.();
