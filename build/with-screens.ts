// node build/with-screens.ts COUNT PROGRAM [ARGUMENT…]: runs a program with so many screens to draw on, each a virtual one of its own.
// Their names stand in CONSENT_DESK_SCREENS; the first is DISPLAY. On one screen one window has the focus, and two tests would take
// it from each other.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { runCommand } from './command.ts';
import { runScript } from './run-script.ts';
import { screenSize } from './xvfb.ts';

interface Screen {
  readonly name: string;
  readonly server: ChildProcess;
}

async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screenSize, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = server.stdio[3];
  if (number === null || number === undefined || !('on' in number)) throw new Error('Xvfb names no screen.');
  const [said] = await Promise.race([once(number, 'data'), once(server, 'exit').then(() => [''])]);
  const name = String(said).trim();
  if (name === '') throw new Error('Xvfb could not be started.');
  return { name: `:${name}`, server };
}

await runScript(async () => {
  const [count, file = '', ...args] = process.argv.slice(2);
  const screens = await Promise.all(Array.from({ length: Number(count) }, openScreen));
  const close = () => screens.forEach(({ server }) => void server.kill());
  // However it ends, no screen is left open.
  process.on('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  const names = screens.map(({ name }) => name);
  const code = await runCommand({
    file,
    args,
    env: { DISPLAY: names[0] ?? '', CONSENT_DESK_SCREENS: names.join(' ') },
  });
  close();
  return code;
});
