import { describe, expect, test } from 'vitest';
import { maxScanBytes, readScan } from '../../../electron/domain/consent/scan.ts';
import { jpeg, onePixel, pdfWith } from '../../support/scans.ts';

describe('a scan is', () => {
  test.each([
    ['application/pdf', pdfWith()],
    ['image/png', onePixel],
    ['image/jpeg', jpeg],
  ])('%s by its bytes', (mediaType, bytes) => {
    expect(readScan(bytes)).toEqual({ outcome: 'read', mediaType });
  });

  test('of at most 10 MB', () => {
    const full = Buffer.concat([jpeg, Buffer.alloc(maxScanBytes - jpeg.length)]);
    expect(readScan(full)).toEqual({ outcome: 'read', mediaType: 'image/jpeg' });
    expect(readScan(Buffer.concat([full, Buffer.alloc(1)]))).toEqual({ outcome: 'too_large' });
  });

  test('not mistaken for a script because a picture in it has such bytes', () => {
    expect(readScan(pdfWith('', 'q /JS /JavaScript <script> Q'))).toEqual({
      outcome: 'read',
      mediaType: 'application/pdf',
    });
    expect(readScan(pdfWith('/JSon 1/Launched 2'))).toMatchObject({ outcome: 'read' });
  });
});

describe('is no scan', () => {
  test.each([
    ['a drawing in SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['SVG as XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><title>x</title>'],
    ['a script', 'alert(1)'],
    ['a text that speaks of a PDF', 'see %PDF-1.7 %%EOF'],
    ['a page before a PDF', `<html>${pdfWith().toString('latin1')}`],
    ['half a PDF', '%PDF-1.7\n1 0 obj'],
    ['half a picture', onePixel.subarray(0, 40).toString('latin1')],
    ['a picture with something behind it', `${onePixel.toString('latin1')}<script>1</script>`],
    ['a program', 'MZ\u0090\u0000'],
    ['GIF', 'GIF89a'],
    ['a zip', 'PK\u0003\u0004'],
  ])('%s', (_, text) => {
    expect(readScan(Buffer.from(text, 'latin1'))).toEqual({ outcome: 'no_scan' });
  });

  test('an empty file', () => expect(readScan(Buffer.alloc(0))).toEqual({ outcome: 'empty' }));
});

describe('has a script or a file in it', () => {
  test.each([
    ['JavaScript that runs on opening', pdfWith('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>')],
    ['JavaScript by another spelling', pdfWith('/OpenAction<</S/J#61vaScript/J#53 5 0 R>>')],
    ['JavaScript by name', pdfWith('/Names<</JavaScript 9 0 R>>')],
    ['a program to start', pdfWith('/OpenAction<</S/Launch/F(cmd.exe)>>')],
    ['another file', pdfWith('/Names<</EmbeddedFiles 9 0 R>>')],
    ['a form that acts', pdfWith('/AcroForm<</XFA 9 0 R>>')],
    ['a page inside a JPEG', Buffer.concat([jpeg, Buffer.from('<ScRiPt>1</script>')])],
  ])('%s', (_, bytes) => {
    expect(readScan(bytes)).toEqual({ outcome: 'with_script' });
  });
});
