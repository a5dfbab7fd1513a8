import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../build/repository.ts';
import { tool } from '../../build/tool.ts';

// Each folder is compiled for the place where it runs (its tsconfig.json). These plant what that place does not have, or
// what the rules of the core keep out, into the real projects and see `npm run check` refuse it.

/** What the compiler says of one more file in a project. */
function compile(project: string, planted: string): readonly string[] {
  const folder = join(repository, project);
  const config = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const path = join(folder, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, target, ...rest) =>
    name === path ? ts.createSourceFile(name, planted, target) : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([...fileNames, path], { ...options, composite: false, incremental: false }, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const ofWindows = ['document', 'window', 'getComputedStyle'];
const ofNode = ['process', 'Buffer', 'setImmediate'];
const ofBoth = ['fetch', 'localStorage', 'setTimeout', 'crypto', 'console', 'performance'];

const environments = [
  { project: 'electron/domain', has: ['Intl'], lacks: [...ofWindows, ...ofNode, ...ofBoth] },
  { project: 'electron/contract', has: ['Intl'], lacks: [...ofWindows, ...ofNode, ...ofBoth] },
  { project: 'electron/words', has: ['Intl'], lacks: [...ofWindows, ...ofNode, ...ofBoth] },
  { project: 'db', has: ofNode, lacks: ofWindows },
  { project: 'electron', has: ofNode, lacks: ofWindows },
  { project: 'renderer', has: [...ofWindows, ...ofBoth], lacks: ofNode },
];

describe.each(environments)('$project', ({ project, has, lacks }) => {
  test('knows what is there where it runs, and nothing else', () => {
    const names = [...has, ...lacks];
    const found = compile(project, names.map((name) => `export const planted_${name} = typeof ${name};\n`).join(''));
    expect(found.map((message) => /^Cannot find name '(\w+)'/.exec(message)?.[1])).toEqual(lacks);
  });
});

describe('the core takes time and chance from its ports', () => {
  let place = '';
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'consent-desk-planted-'));
    cpSync(join(repository, '.oxlintrc.json'), join(place, '.oxlintrc.json'));
  });
  afterAll(() => rmSync(place, { recursive: true }));

  /** The rules of the lint that a line breaks in a folder. */
  function lint(folder: string, line: string): readonly string[] {
    mkdirSync(join(place, folder), { recursive: true });
    writeFileSync(join(place, folder, 'planted.ts'), line);
    const { file, args } = tool('oxlint', ['--format=unix', join(folder, 'planted.ts')]);
    const { stdout } = spawnSync(file, args, { cwd: place, encoding: 'utf8' });
    return Array.from(stdout.matchAll(/eslint\(([\w-]+)\)/g), ([, rule = '']) => rule);
  }

  test.each(['electron/domain/dates', 'electron/contract', 'electron/words/ja'])(
    'no dates of the PC in %s',
    (folder) => {
      expect(lint(folder, 'export const planted = () => new Date();\n')).toEqual(['no-restricted-globals']);
      expect(lint(folder, 'export const planted = (at: number) => at + 1;\n')).toEqual([]);
    },
  );

  test.each([
    'electron/domain/dates',
    'electron/services',
    'electron/keys',
    'electron/app',
    'electron/shell',
    'db/ledger',
  ])('no clock and no dice in %s', (folder) => {
    expect(lint(folder, 'export const planted = () => Date.now();\n')).toContain('no-restricted-properties');
    expect(lint(folder, 'export const planted = () => Math.random();\n')).toContain('no-restricted-properties');
    const temporal =
      "import { Temporal } from 'temporal-polyfill';\nexport const planted = () => Temporal.Now.instant();\n";
    expect(lint(folder, temporal)).toContain('no-restricted-properties');
    expect(lint(folder, 'export const planted = () => Math.max(1, 2);\n')).toEqual([]);
  });

  test('the ports themselves may', () => {
    expect(lint('electron/ports', 'export const planted = () => Date.now();\n')).toEqual([]);
  });
});
