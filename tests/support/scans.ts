/** The smallest PNG there is: one white pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The bones of a JPEG. */
export const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
  Buffer.from('JFIF\0'),
  Buffer.alloc(20),
  Buffer.from([0xff, 0xd9]),
]);

/** A PDF of one page with something on its catalog. */
export function pdfWith(catalog = '', streamed = '0 0 m 100 100 l S'): Buffer {
  const objects = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj`,
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>endobj',
    `4 0 obj<</Length ${streamed.length}>>stream\n${streamed}\nendstream endobj`,
  ];
  return Buffer.from(`%PDF-1.4\n${objects.join('\n')}\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n`, 'latin1');
}

/** A signature of two strokes, as the pad of the counter gives it. */
export const signature = {
  kind: 'signature' as const,
  strokes: [
    [
      { x: 100, y: 200, t: 0, p: 500 },
      { x: 300, y: 210, t: 40, p: 620 },
    ],
    [{ x: 500, y: 100, t: 400, p: 500 }],
  ],
  picture: onePixel.toString('base64'),
};
