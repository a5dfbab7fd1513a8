import { describe, expect, test } from 'vitest';
import { maxScanBytes, readScan, readScanInSlices } from '../../../electron/domain/consent/scan.ts';
import { sliceBytes } from '../../../electron/domain/consent/byte-text.ts';
import { jpeg, pdfWith } from '../../support/scans.ts';

const end = '\n%%EOF\n';

/** A PDF of exactly so many bytes that repeats one thing over and over. */
function pdfOf(unit: string, bytes: number, tail = ''): Buffer {
  const room = bytes - '%PDF-1.4\n'.length - tail.length - end.length;
  const body = unit.repeat(Math.floor(room / unit.length)) + ' '.repeat(room % unit.length);
  return Buffer.from(`%PDF-1.4\n${body}${tail}${end}`, 'latin1');
}

/** What a search could be made to go back over, and what a search could stumble from one to the next of. */
const hostile: readonly (readonly [string, string])[] = [
  ['streams that never end', 'stream\n'],
  ['streams that never end, with CR', 'stream\r\n'],
  ['streams that end at once', 'stream\nendstream '],
  ['ends without a beginning', 'endstream'],
  ['the beginning of an end', 'endstrea'],
  ['numbered characters', '#2f#4a'],
  ['halves of numbered characters', '#'],
  ['names that go on', '/JSa'],
  ['slashes', '/'],
  ['tags that are none', '<scrip'],
  ['brackets', '<'],
];

/**
 * How many characters the searches were given: of every slice as many as it has, and what it shares with the next. Time is not
 * measured; that each search is linear in what it is given follows from its having nothing to go back over.
 */
function workOf(bytes: Uint8Array): { slices: number; characters: number } {
  let characters = 0;
  let slices = 1;
  const whole = Uint8Array.from(bytes);
  const counted = Object.assign(Uint8Array.from(bytes), {
    subarray: (from?: number, to?: number) => {
      const part = whole.subarray(from, to);
      characters += part.length;
      return part;
    },
  });
  const reading = readScanInSlices(counted);
  while (reading.next().done !== true) slices += 1;
  return { slices, characters };
}

describe.each(hostile)('a PDF of %s', (_, unit) => {
  test('is read with work that grows as its size does, in slices of one size', () => {
    const [small, large] = [1, 4].map((times) => workOf(pdfOf(unit, times * 4 * sliceBytes)));
    if (small === undefined || large === undefined) throw new Error('nothing was read');
    expect(large.characters / small.characters).toBeLessThan(4.2);
    expect(large.characters / large.slices).toBeLessThan(1.5 * sliceBytes);
    expect(large.slices).toBeGreaterThanOrEqual(16);
    // Four times as many bytes held everything else up for 87 ms beside a busy machine.
    expect(large.characters / large.slices).toBeLessThan(100_000);
  });

  test('does not hide a script, wherever it stands', () => {
    for (const place of [0, 1, 7, 30, 64, 65]) {
      const before = pdfOf(unit, sliceBytes - place, '').subarray(0, sliceBytes - place);
      const file = Buffer.concat([before, Buffer.from(` /Names<</JavaScript 9 0 R>>${end}`, 'latin1')]);
      expect(readScan(file), `${place} before the border`).toEqual({ outcome: 'with_script' });
    }
  });

  test('of the greatest size is taken in', () => {
    expect(readScan(pdfOf(unit, maxScanBytes))).toEqual({ outcome: 'read', mediaType: 'application/pdf' });
  });
});

/** A PDF in which something begins so many bytes before the border of two slices. */
const border = (what: string, before: number) => {
  const head = '%PDF-1.4\n';
  return Buffer.from(`${head}${' '.repeat(sliceBytes - head.length - before)}${what}${end}`, 'latin1');
};

describe('at the border of two slices', () => {
  const places = Array.from({ length: 26 }, (_, place) => place);

  test.each(['/J#61vaScript 1', '/JavaScript 1', '/XFA', '<script>'])('%s is found', (what) => {
    for (const place of places)
      expect(readScan(border(what, place)), String(place)).toEqual({ outcome: 'with_script' });
  });

  test.each(['/JSon 1', '/Launched 2', ' stream\n/JavaScript endstream', 'xstream\nendstream'])(
    '%s is no script',
    (what) => {
      for (const place of places)
        expect(readScan(border(what, place)), String(place)).toMatchObject({ outcome: 'read' });
    },
  );

  test('a word that only ends as a stream does begins none', () => {
    for (const place of places) {
      expect(readScan(border('upstream\n/JavaScript endstream', place)), String(place)).toEqual({
        outcome: 'with_script',
      });
    }
  });

  test('the end of a JPEG and a page in it are found', () => {
    for (const place of places) {
      const fill = Buffer.alloc(sliceBytes - place - jpeg.length + 2, 1);
      const open = jpeg.subarray(0, -2);
      expect(readScan(Buffer.concat([open, fill, Buffer.from([0xff, 0xd9, 1, 1])]))).toMatchObject({ outcome: 'read' });
      const page = Buffer.from('<iframe>');
      expect(readScan(Buffer.concat([open, fill, page, Buffer.from([0xff, 0xd9])]))).toEqual({
        outcome: 'with_script',
      });
    }
  });
});

test('the contents of a long stream are passed over', () => {
  const scanned = pdfWith('', '/JavaScript <script> '.repeat(60_000));
  expect(scanned.length).toBeGreaterThan(4 * sliceBytes);
  expect(readScan(scanned)).toEqual({ outcome: 'read', mediaType: 'application/pdf' });
});
