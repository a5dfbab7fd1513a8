import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../build/list-files.ts';
import { repository } from '../../build/repository.ts';
import { findLines, sourceFiles } from '../support/source-files.ts';

// Whatever stands on a screen is styled by the CSS module beside its component. Tokens, the reset and the fonts are global,
// and so are the sheets of the papers, which are printed in a window of their own.
const components = sourceFiles('renderer').filter(({ path }) => !path.startsWith('renderer/documents/'));
const sheets = listFiles(repository, ['renderer']).filter((path) => path.endsWith('.css'));
const modules = sheets.filter((path) => path.endsWith('.module.css'));
const entries = ['renderer/main.tsx', 'renderer/print.ts'];

/** The classes that a sheet styles. */
function classesOf(sheet: string): ReadonlySet<string> {
  const css = readFileSync(join(repository, sheet), 'utf8');
  const selectors = css.replaceAll(/\/\*[\s\S]*?\*\/|'[^']*'/g, '').replaceAll(/\{[^{}]*\}/g, ' ');
  return new Set(Array.from(selectors.matchAll(/\.([a-z][\w-]*)/gi), ([, name = '']) => name));
}

interface Use {
  readonly sheet: string;
  readonly component: string;
  readonly names: readonly string[];
  /** A name is worked out: `styles[variant]`. */
  readonly isWorkedOut: boolean;
}

/** Which classes a component takes from which module. */
function usesOf({ path, text }: (typeof components)[number]): readonly Use[] {
  const imports = text.matchAll(/^import (\w+) from '(.+\.module\.css)';$/gm);
  return Array.from(imports, ([, as = '', from = '']) => {
    const code = text.replaceAll(/^import .*$/gm, '');
    const names = Array.from(code.matchAll(new RegExp(`\\b${as}\\.(\\w+)`, 'g')), ([, name = '']) => name);
    const sheet = posix.join(posix.dirname(path), from);
    return { sheet, component: path, names, isWorkedOut: new RegExp(`\\b${as}\\[`).test(code) };
  });
}

const uses = components.flatMap(usesOf);

/** The ui folder, or the screen or widget that a file is part of. */
function folderOf(path: string): string | undefined {
  return /^renderer\/(?:ui|(?:app|screens|widgets)\/[\w-]+)/.exec(path)?.[0];
}

test('every sheet is a CSS module, but for tokens, reset, fonts and papers', () => {
  expect(modules.length).toBeGreaterThan(60);
  const places = sheets.filter((path) => !path.endsWith('.module.css') && !path.startsWith('renderer/styles/'));
  expect(places).toEqual([]);
  const others = components.filter(({ path }) => !entries.includes(path));
  expect(findLines(others, /(?:import|from) '(?!.*\.module\.css')[^']*\.css'/)).toEqual([]);
});

test('no component names a class that is not of a module', () => {
  expect(findLines(components, /className="|className=\{['`]/)).toEqual([]);
});

test('a class that a component asks for is there, and one that is there is asked for', () => {
  const missing = uses.flatMap(({ sheet, component, names }) => {
    const there = classesOf(sheet);
    return names.filter((name) => !there.has(name)).map((name) => `${component} ${name}`);
  });
  expect(missing).toEqual([]);
  const idle = modules.flatMap((sheet) => {
    const ofSheet = uses.filter((use) => use.sheet === sheet);
    if (ofSheet.some(({ isWorkedOut }) => isWorkedOut)) return [];
    const asked = new Set(ofSheet.flatMap(({ names }) => names));
    return Array.from(classesOf(sheet))
      .filter((name) => !asked.has(name))
      .map((name) => `${sheet} ${name}`);
  });
  expect(idle).toEqual([]);
});

test('a screen takes no class of another screen, nor a widget of one', () => {
  expect(uses.filter(({ sheet, component }) => folderOf(sheet) !== folderOf(component))).toEqual([]);
});
