import { expect, test } from 'vitest';
import { findLines, sourceFiles } from '../support/source-files.ts';

const files = sourceFiles('electron', 'db', 'renderer', 'build', 'tests');

test('no default exports: a thing has one name everywhere', () => {
  // A test may put a module of its own in the place of a package that has one.
  const ours = files.filter(({ path }) => !path.startsWith('tests/'));
  expect(findLines(ours, /^export default\b|\bas default\b/)).toEqual([]);
});

test('no file is longer than a reader can hold in mind', () => {
  const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > 350)).toEqual([]);
});

test('nothing is left to be done later in a comment', () => {
  // The brackets keep this line from finding itself.
  expect(findLines(files, /\b([T]ODO|[F]IXME)\b/)).toEqual([]);
});

test('file names are kebab-case and say one thing', () => {
  const names = files.map(({ path }) => path.split('/').at(-1) ?? path);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.alone)?(\.(test|spec|d))?\.tsx?$/.test(name))).toEqual([]);
  // The manager of the shop is a person and may give a file its name; a something-manager may not.
  expect(names.filter((name) => /\b(utils?|helpers?|misc|common)\b|-manager\./.test(name))).toEqual([]);
});

test('no enums and no namespaces: Node runs the files by leaving the types out', () => {
  expect(findLines(files, /^\s*(export )?(declare )?(const )?(enum|namespace) \w/)).toEqual([]);
});

test('whoever replaces a module for a test has a worker of their own: other test files share what they have loaded', () => {
  // The brackets keep this line from finding itself.
  const replacing = findLines(sourceFiles('tests'), /\bvi\.(do)?[M]ock\(/i);
  const shared = replacing.filter(
    (found) => !/\.alone\.test\.tsx?:|^tests\/keys\/|^tests\/support\/cheap-/.test(found),
  );
  expect(shared).toEqual([]);
});
