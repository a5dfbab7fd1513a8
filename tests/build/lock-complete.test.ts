import { expect, test } from 'vitest';
import { findMissingEntries } from '../../build/lock-complete.ts';

const packages = {
  '': {},
  'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-win32': '1.0.0' } },
  'node_modules/tool-linux': {},
};

test('names an optional dependency that has no entry', () => {
  expect(findMissingEntries({ packages })).toEqual(['node_modules/tool → tool-win32']);
});

test.each(['node_modules/tool-win32', 'node_modules/tool/node_modules/tool-win32'])('finds it at %s', (place) => {
  expect(findMissingEntries({ packages: { ...packages, [place]: {} } })).toEqual([]);
});

test('finds it in a node_modules between', () => {
  const nested = {
    'node_modules/a/node_modules/tool': { optionalDependencies: { 'tool-win32': '1.0.0' } },
    'node_modules/a/node_modules/tool-win32': {},
  };
  expect(findMissingEntries({ packages: nested })).toEqual([]);
});
