import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { environmentOf } from '../../build/command.ts';
import { refusedSwitches } from '../../electron/shell/refused-switches.ts';
import { deskCommand } from '../support/electron.ts';

test('an installed app does not start for whoever wants to look into it', async () => {
  const given = ['remote-debugging-port', 'inspect', 'inspect-brk', 'remote-debugging-pipe'];
  expect(refusedSwitches((name) => given.includes(name))).toHaveLength(given.length);
  const alone = mkdtempSync(join(tmpdir(), 'consent-desk-installed-'));
  const command = await deskCommand(alone);
  const args = [...command.args.slice(0, -1), '--remote-debugging-port=0', '--inspect=0', ...command.args.slice(-1)];
  const env = { ...environmentOf(command), ELECTRON_FORCE_IS_PACKAGED: 'true' };
  const child = spawn(command.file, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
  rmSync(alone, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(said).toMatch(/An installed app does not start with .*--inspect.*--remote-debugging-port/);
});
