import { describe, expect, test } from 'vitest';
import { table } from '../../electron/contract/table.ts';
import { sourceFiles } from '../support/source-files.ts';

const channels = Object.keys(table);

/**
 * Where channels are called for what they do. Tables that name all of them, to try every one with rubbish or without a right,
 * prove nothing of a single one.
 */
const files = sourceFiles('tests/services').filter(({ path }) => !/\/(roles|forged)\.test\.ts$/.test(path));

/** `ask` throws unless the call goes well, and a `send` that is expected to go well names what came of it. */
const goesWell = (channel: string) => {
  const name = channel.replaceAll('.', String.raw`\.`);
  return new RegExp(String.raw`(\bask|\bsend)\(\s*'${name}'`);
};

test('the search does not find what is not there', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(({ text }) => goesWell('customer.burn').test(text))).toEqual([]);
});

describe('has at least one test through the router of what it does', () => {
  test.each(channels)('%s', (channel) => {
    expect(files.filter(({ text }) => goesWell(channel).test(text)).map(({ path }) => path)).not.toEqual([]);
  });
});
