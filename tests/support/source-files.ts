import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../build/list-files.ts';
import { repository } from '../../build/repository.ts';

/** A source file of this repository, for the tests about the code itself. */
export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The TypeScript files under these folders.
 *
 * @throws when there are none: a rule that looked at nothing must not be green
 */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  const paths = listFiles(repository, folders).filter((path) => /\.tsx?$/.test(path));
  if (paths.length === 0) throw new Error(`There is no source file in ${folders.join(', ')}.`);
  return paths.map((path) => ({ path, text: readFileSync(join(repository, path), 'utf8') }));
}

/** The lines of the files that a pattern finds, as `path:line text`. */
export function findLines(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place} ${line.trim()}`),
  );
}
