import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top folder of this repository, whatever folder a command was started in. */
export const repository = join(import.meta.dirname, '..');

/**
 * Reads a JSON file as what the caller says it is. Only for files of this repository and of its tools.
 *
 * @throws when the file is missing or is not JSON
 */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
