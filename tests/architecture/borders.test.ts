import { describe, expect, test } from 'vitest';
import { findLines, sourceFiles, type SourceFile } from '../support/source-files.ts';

// dependency-cruiser holds the import rules (npm run check). These hold what is not an import, and the two borders
// that must not fall even if its configuration does.

function outside(files: readonly SourceFile[], ...places: readonly string[]): readonly SourceFile[] {
  return files.filter(({ path }) => !places.some((place) => path.startsWith(place)));
}

/** Each pattern also has to find what it is for: a rule that can never fail is worse than none. */
const patterns = {
  electron: {
    find: /\bfrom ['"]electron['"]|\b(?:import|require)\(['"]electron['"]\)/,
    planted: ["import { app } from 'electron';", "await import('electron')", 'const e = require("electron");'],
    harmless: ["from './electron.ts'", "from '../electron/domain/x.ts'"],
  },
  sql: {
    find: /\.prepare\(|\bprepareQuery\b|\bsql(?:\.raw\(|<[^>]*>`|`)|\braw\(|\bdb\.exec\(|\.exec\(\s*['"`]|['"`]\s*(?:SELECT |INSERT INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA )/,
    planted: [
      "db.prepare('SELECT 1')",
      'db.prepareQuery<[], number>(text)',
      'sql`count(*)`',
      'sql<number>`count(*)`',
      'db.exec(text)',
      "const text = 'SELECT id FROM customer'",
    ],
    harmless: ['/a(b)/.exec(value)', 'pattern.exec(line)?.[1]', 'a selected row'],
  },
  writing: {
    find: /\bWriteDb\b|\$client\b/,
    planted: ["import type { ReadDb, WriteDb } from '../open.ts';", 'db.$client.exec(text)', '({ $client }) =>'],
    harmless: ["import type { ReadDb } from '../open.ts';", 'db.prepareQuery(text)'],
  },
  console: { find: /\bconsole\./, planted: ['console.log(name)'], harmless: ['the console'] },
  dialog: {
    find: /(?<![.\w])(?:window\.)?(?:alert|confirm|prompt)\(/,
    planted: ["alert('x')", 'if (window.confirm(text)) return;'],
    harmless: ['await confirmStop()', 'dialog.confirm(x)'],
  },
} as const;

describe.each(Object.entries(patterns))('the pattern for %s', (_, { find, planted, harmless }) => {
  test.each(planted)('finds %s', (line) => expect(find.test(line)).toBe(true));
  test.each(harmless)('leaves %s alone', (line) => expect(find.test(line)).toBe(false));
});

test('only the shell, the two entries, the demo and programs of tests that run inside it know Electron', () => {
  const files = outside(
    sourceFiles('electron', 'db', 'renderer', 'build', 'tests'),
    'electron/shell/',
    'electron/main.ts',
    'electron/preload.ts',
    'build/demo/',
    'tests/desktop/',
    'tests/e2e/',
    'tests/bench/empty-window.ts',
    'tests/bench/usable-window.ts',
    'tests/architecture/',
  );
  expect(findLines(files, patterns.electron.find)).toEqual([]);
});

test('SQL is written in db only', () => {
  expect(findLines(sourceFiles('electron', 'renderer'), patterns.sql.find)).toEqual([]);
});

test('questions are asked through a connection that can only ask', () => {
  expect(
    findLines(
      sourceFiles('db').filter(({ path }) => path.startsWith('db/queries/')),
      patterns.writing.find,
    ),
  ).toEqual([]);
});

test('nothing writes to the console: what the product has to say goes through the typed log', () => {
  expect(findLines(sourceFiles('electron', 'db', 'renderer'), patterns.console.find)).toEqual([]);
});

test('no alert, confirm or prompt: they take the keyboard focus away on Windows for good', () => {
  expect(findLines(sourceFiles('electron', 'db', 'renderer'), patterns.dialog.find)).toEqual([]);
});

test('whoever looks for the Enter key knows of input methods: the Enter that picks a candidate is not an answer', () => {
  // A key that is given to useKey is asked for there, where they are known.
  const files = sourceFiles('electron', 'renderer').filter(({ text }) =>
    /(?<!useKey\()['"](?:Numpad)?Enter['"]/.test(text),
  );
  expect(files.filter(({ text }) => !text.includes('isImeKey')).map(({ path }) => path)).toEqual([]);
});
