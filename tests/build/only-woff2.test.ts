import { expect, test } from 'vitest';
import { dropWoffSources } from '../../build/vite/only-woff2.ts';

test('drops the .woff beside a .woff2 and nothing else', () => {
  const woff2 = `url(./files/biz-udpgothic-119-400-normal.woff2) format('woff2')`;
  expect(dropWoffSources(`${woff2}, url(./files/biz-udpgothic-119-400-normal.woff) format('woff')`)).toBe(woff2);
  expect(dropWoffSources(woff2)).toBe(woff2);
});
