// npm run demo -- --out DIR [--name "…"]: the main job in the real app, with nobody at the keyboard.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.ts';
import { isChromiumNoise } from './chromium-noise.ts';
import { environmentOf, type Command } from './command.ts';
import { electronCommand } from './electron-command.ts';
import { findElectron } from './electron-runtime.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import { requirePackages } from './system-packages.ts';
import { withDisplay } from './xvfb.ts';

async function demo(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, name: { type: 'string' } } });
  if (values.out === undefined) {
    process.stderr.write('Usage: npm run demo -- --out DIR [--name "…"]\n');
    return 2;
  }
  requirePackages(['electron', 'pdf']);
  const runtime = await findElectron();
  await buildApp();
  // A name may stand in the arguments here, where others can see it, because all people of the demo are invented.
  const name = values.name === undefined ? [] : [`--name=${values.name}`];
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
  return runQuietly(withDisplay(electronCommand(runtime, ['out/main/demo.js', `--out=${folder}`, ...name])));
}

/** Runs a command with its output passed through and Chromium's noise taken from its error stream. */
function runQuietly(command: Command): Promise<number> {
  const { promise, resolve: end, reject } = Promise.withResolvers<number>();
  const child = spawn(command.file, command.args, {
    cwd: repository,
    env: environmentOf(command),
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!isChromiumNoise(line)) process.stderr.write(`${line}\n`);
  });
  child.on('error', reject);
  child.on('close', (code) => end(code ?? 1));
  return promise;
}

await runScript(demo);
