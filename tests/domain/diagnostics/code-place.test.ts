import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePlaceSchema, codePlacesOf, mostPlaces } from '../../../electron/domain/diagnostics/code-place.ts';
import { canary, canaryMarks } from '../../support/canary.ts';

/** An error as V8 writes it: what it says, then where. */
function errorAt(message: string, frames: readonly string[]): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

describe('where something was thrown', () => {
  test('is told by file, line and column, without the folder that may name an account', () => {
    const frames = [
      String.raw`readPage (C:\Users\山田 太郎\desk\resources\app.asar\out\main\chunks\audit-B1a2.js:120:17)`,
      'async file:///home/yamada/out/main/main.js:7:3',
      'app://desk/assets/index-CHuMp_1x.js:1:20455',
      'node:events:518:28',
      'new Promise (<anonymous>)',
    ];
    expect(codePlacesOf(errorAt('それ', frames))).toEqual([
      'audit-B1a2.js:120:17',
      'main.js:7:3',
      'index-CHuMp_1x.js:1:20455',
    ]);
  });

  test('is told of a real error', () => {
    expect(codePlacesOf(new Error('x'))[0]).toMatch(/^code-place\.test\.ts:\d+:\d+$/);
  });

  test('is not told of what was thrown without being an error, or has lost its beginning', () => {
    expect(codePlacesOf('main.js:1:1')).toEqual([]);
    const changed = errorAt('first', ['main.js:1:1']);
    changed.message = 'second';
    expect(codePlacesOf(changed)).toEqual([]);
    const bare = errorAt('', []);
    delete bare.stack;
    expect(codePlacesOf(bare)).toEqual([]);
  });

  test('is told of the innermost calls only', () => {
    const frames = Array.from({ length: 40 }, (_, line) => `main.js:${line + 1}:1`);
    expect(codePlacesOf(errorAt('', frames))).toHaveLength(mostPlaces);
  });

  test('holds nothing of what the error says, even where that looks like a place', () => {
    const said = oneof(
      constantFrom(...Object.values(canary)),
      constantFrom('\n    at kanaria-73.js:1:1', '\n    at (kanaria.js:1:1)'),
      string(),
    );
    assert(
      property(array(said), (parts) => {
        const places = codePlacesOf(errorAt(parts.join(''), ['main.js:7:3']));
        expect(places).toEqual(['main.js:7:3']);
        expect(canaryMarks.filter((mark) => places.join('').includes(mark))).toEqual([]);
      }),
    );
  });

  test.each(['main.js:1', '../main.js:1:1', 'C:\\main.js:1:1', '金糸雀.js:1:1', 'main.txt:1:1', ''])(
    'from the page is refused where it is no place: %j',
    (text) => {
      expect(codePlaceSchema.safeParse(text).success).toBe(false);
    },
  );
});
