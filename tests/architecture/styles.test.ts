import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../build/list-files.ts';
import { repository } from '../../build/repository.ts';
import { findLines, sourceFiles } from '../support/source-files.ts';

// Whatever stands on a screen or on paper is styled by the CSS module beside its component. Global are tokens, fonts, and what is
// true of every screen (the reset) and of every paper.
const components = sourceFiles('renderer');
const sheets = listFiles(repository, ['renderer']).filter((path) => path.endsWith('.css'));
const modules = sheets.filter((path) => path.endsWith('.module.css'));
const entries = ['renderer/main.tsx', 'renderer/print.ts', 'renderer/auditor/main.tsx'];

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

/** The ui folder, or the screen, widget or kind of paper that a file is part of. */
function folderOf(path: string): string | undefined {
  return /^renderer\/(?:ui|(?:app|screens|widgets|documents)\/[\w-]+)/.exec(path)?.[0];
}

test('every sheet is a CSS module, but for tokens, fonts, and one for every screen and one for every paper', () => {
  expect(modules.length).toBeGreaterThan(90);
  const others = sheets.filter((path) => !path.endsWith('.module.css'));
  expect(others.toSorted()).toEqual(['fonts', 'print', 'reset', 'tokens'].map((name) => `renderer/styles/${name}.css`));
  const importers = components.filter(({ path }) => !entries.includes(path));
  expect(findLines(importers, /(?:import|from) '(?!.*\.module\.css')[^']*\.css'/)).toEqual([]);
});

test('the sheet for every paper names no class', () => {
  expect(Array.from(classesOf('renderer/styles/print.css'))).toEqual([]);
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

test('a screen or paper takes no class of another, nor a widget of a screen', () => {
  expect(uses.filter(({ sheet, component }) => folderOf(sheet) !== folderOf(component))).toEqual([]);
});
