import { z } from 'zod';

/** A place in the program's own code: `file:line:column`, the file without its folder, which may name the account of a PC. */
export const codePlaceSchema = z
  .string()
  .regex(/^[\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7}$/)
  .brand<'CodePlace', 'inout'>();

/** A place in the program's own code. */
export type CodePlace = z.infer<typeof codePlaceSchema>;

/** So many places of an error are told: the innermost say where it happened. */
export const mostPlaces = 8;

const frame = /^ {4}at (?:.*[\\/(])?([^\\/()]+)\)?$/;

/**
 * Where an error was thrown, from the innermost call outwards. Nothing of what it says is told: its message may hold what
 * somebody typed, and so may whatever no longer begins with that message.
 */
export function codePlacesOf(error: unknown): readonly CodePlace[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const head = `${error.name}: ${error.message}`;
  const said = error.message === '' ? error.name : head;
  if (!error.stack.startsWith(said)) return [];
  return error.stack
    .slice(said.length)
    .split('\n')
    .flatMap((line) => codePlaceSchema.safeParse(frame.exec(line)?.[1]).data ?? [])
    .slice(0, mostPlaces);
}
