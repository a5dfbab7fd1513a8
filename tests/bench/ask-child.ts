import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';
import { environmentOf, type Command } from '../../build/command.ts';

/**
 * Starts a program of the bench in a process of its own and takes what it sends.
 *
 * @param command comes to `process.send` in the end, whatever it starts in between
 * @throws when it ends without a word
 */
export async function askChild<T>(command: Command, schema: z.ZodType<T>): Promise<T> {
  const child = spawn(command.file, command.args, {
    env: environmentOf(command),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`bench: the measuring process ended with ${code}`)),
  );
  const [message]: unknown[] = await Promise.race([once(child, 'message'), failed]);
  return schema.parse(message);
}

/** A program of this folder, to be run by the Node that runs this one. */
export function benchProgram(name: string, ...args: readonly string[]): Command {
  return { file: process.execPath, args: [`${import.meta.dirname}/${name}`, ...args] };
}
