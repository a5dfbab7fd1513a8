import { spawn } from 'node:child_process';

/** A program to start: the file, its arguments, and what is added to this process's environment. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The environment of a command: this process's own, with the command's additions. */
export function environmentOf(command: Command): NodeJS.ProcessEnv {
  return { ...process.env, ...command.env };
}

/**
 * Runs a command on this terminal and waits for its end.
 *
 * @returns the exit code; 1 when a signal ended it
 * @throws when the file cannot be started at all
 */
export function runCommand(command: Command, folder = process.cwd()): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  spawn(command.file, command.args, { cwd: folder, env: environmentOf(command), stdio: 'inherit' })
    .on('error', reject)
    .on('exit', (code) => resolve(code ?? 1));
  return promise;
}
