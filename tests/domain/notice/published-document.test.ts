import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maxPublishedDocumentBytes,
  readPublishedDocument,
  type PublishedDocumentReading,
} from '../../../electron/domain/notice/published-document.ts';

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
const read = (...bytes: number[]): PublishedDocumentReading => readPublishedDocument(Uint8Array.from(bytes), sha256);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 個人情報 髙 in Shift_JIS as Windows writes it, and a line end. */
const shiftJis = [0x8c, 0xc2, 0x90, 0x6c, 0x8f, 0xee, 0x95, 0xf1, 0xfb, 0xfc, 0x0d, 0x0a];

describe('readPublishedDocument', () => {
  it('keeps UTF-8 as it is, misprints and line ends too', () => {
    const bytes = utf8('第三に提供\r\n𠮷田　髙﨑\n\t①');
    expect(readPublishedDocument(bytes, sha256)).toEqual({
      outcome: 'read',
      document: {
        digest: sha256(bytes),
        mediaType: 'text/plain',
        encoding: 'utf-8',
        length: bytes.length,
        text: '第三に提供\r\n𠮷田　髙﨑\n\t①',
      },
    });
  });

  it('leaves the mark out of the text, not out of the digest', () => {
    const [bare, marked] = [utf8('方針'), utf8('\ufeff方針')];
    expect(readPublishedDocument(marked, sha256)).toEqual({
      outcome: 'read',
      document: {
        digest: sha256(marked),
        mediaType: 'text/plain',
        encoding: 'utf-8',
        length: bare.length + 3,
        text: '方針',
      },
    });
    expect(sha256(marked)).not.toBe(sha256(bare));
  });

  it('takes a PDF by its bytes, whatever text it could be', () => {
    const bytes = utf8('%PDF-1.7\n方針\n%%EOF\n');
    expect(readPublishedDocument(bytes, sha256)).toEqual({
      outcome: 'read',
      document: {
        digest: sha256(bytes),
        mediaType: 'application/pdf',
        encoding: null,
        length: bytes.length,
        text: '',
      },
    });
  });

  it('reads Shift_JIS', () => {
    expect(read(...shiftJis)).toEqual({
      outcome: 'read',
      document: {
        digest: sha256(Uint8Array.from(shiftJis)),
        mediaType: 'text/plain',
        encoding: 'shift_jis',
        length: 12,
        text: '個人情報髙\r\n',
      },
    });
  });

  it.each([
    ['nothing', [], 'empty'],
    ['only a mark', [0xef, 0xbb, 0xbf], 'empty'],
    ['blanks', [0x20, 0x0d, 0x0a], 'empty'],
    ['full-width blanks in Shift_JIS', [0x81, 0x40], 'empty'],
    ['a NUL', [0x61, 0x00, 0x62], 'not_text'],
    ['an escape', [0x1b, 0x24, 0x42, 0x38, 0x44], 'not_text'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x0b, 0x50], 'not_text'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'not_text'],
    ['a zip (docx)', [0x50, 0x4b, 0x03, 0x04], 'not_text'],
    ['half a character at the end', [...shiftJis, 0x8c], 'not_text'],
    ['half a PDF', [...utf8('%PDF-1.7\n1 0 obj')], 'broken_pdf'],
    ['half a PDF behind a mark', [...utf8('\ufeff%PDF-1.7')], 'broken_pdf'],
  ])('refuses %s', (_name, bytes, outcome) => {
    expect(read(...bytes)).toEqual({ outcome });
  });

  it('stops at 20 MB', () => {
    const bytes = new Uint8Array(maxPublishedDocumentBytes + 1).fill(0x61);
    expect(readPublishedDocument(bytes, sha256)).toEqual({ outcome: 'too_large' });
    expect(readPublishedDocument(bytes.subarray(1), sha256).outcome).toBe('read');
  });

  it('gives back any readable text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (body) => {
        const reading = readPublishedDocument(utf8(`方針${body}`), sha256);
        if (reading.outcome === 'read') expect(reading.document.text).toBe(`方針${body}`);
        else expect(body).toMatch(/\p{Cc}/u);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const reading = readPublishedDocument(bytes, sha256);
        if (reading.outcome === 'read') expect(reading.document.text).not.toContain('\0');
      }),
    );
  });
});
