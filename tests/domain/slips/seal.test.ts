import { describe, expect, test } from 'vitest';
import { leastSealSide, maxSealBytes, mostSealSide, readSeal } from '../../../electron/domain/slips/seal.ts';
import { jpeg, onePixel, pdfWith } from '../../support/scans.ts';
import { jpegOf, sealPicture } from '../../support/seals.ts';

describe('the picture of a seal is', () => {
  test.each([
    ['image/png', sealPicture()],
    ['image/jpeg', jpegOf(300, 300)],
    ['image/png', sealPicture(leastSealSide)],
    ['image/png', sealPicture(mostSealSide, leastSealSide)],
    ['image/jpeg', jpegOf(mostSealSide, mostSealSide)],
    ['image/jpeg', Buffer.concat([jpegOf(300, 300), Buffer.alloc(maxSealBytes - jpegOf(300, 300).length)])],
  ])('%s by its bytes', (mediaType, bytes) => {
    expect(readSeal(bytes)).toEqual({ outcome: 'read', mediaType });
  });
});

describe('is none', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['too_large', Buffer.alloc(maxSealBytes + 1)],
    ['no_picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['no_picture', Buffer.from('<!doctype html><img src="seal.png">')],
    ['no_picture', pdfWith()],
    ['no_picture', Buffer.from('GIF89a')],
    ['no_picture', sealPicture().subarray(0, 200)],
    // Nowhere does it say how large it is.
    ['no_picture', jpeg],
    ['no_picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['with_script', Buffer.concat([jpegOf(300, 300), Buffer.from('<script>1</script>')])],
    ['too_small', onePixel],
    ['too_small', jpegOf(300, leastSealSide - 1)],
    ['too_many_pixels', sealPicture(mostSealSide + 1, leastSealSide)],
    ['too_many_pixels', jpegOf(4_000, 3_000)],
    ['too_many_pixels', jpegOf(65_535, 65_535)],
  ])('%s', (outcome, bytes) => {
    expect(readSeal(bytes)).toEqual({ outcome });
  });
});
