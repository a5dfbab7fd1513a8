import { join } from 'node:path';
import { z } from 'zod';
import type { Command } from './command.ts';
import { readJson, repository } from './repository.ts';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The command that starts a tool of node_modules through this very Node. The launchers in node_modules/.bin are shell
 * scripts on Linux and .cmd files on Windows, which need a shell; the file behind them needs neither.
 *
 * @param name the package
 * @param bin its command, when the package has several
 * @throws when the package is not installed or has no such command
 */
export function tool(name: string, args: readonly string[], bin = name): Command {
  const folder = join(repository, 'node_modules', name);
  const { bin: commands } = manifest.parse(readJson(join(folder, 'package.json')));
  const file = typeof commands === 'string' ? commands : commands[bin];
  if (file === undefined) throw new Error(`The package ${name} has no command ${bin}.`);
  return { file: process.execPath, args: [join(folder, file), ...args] };
}
