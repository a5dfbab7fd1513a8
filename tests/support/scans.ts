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

/** A black square on white, 64 by 64, in the ways in which scanners write a page into a PDF. */
const squares = {
  CCITTFaxDecode: {
    parameters: '/BitsPerComponent 1/DecodeParms<</K -1/Columns 64/Rows 64>>',
    data: '//81A1f//////////////+P//gAgAg==',
  },
  JPXDecode: {
    parameters: '',
    data:
      'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAABDanAyaAAAABZpaGRyAAAAQAAAAEAAAg8HAAAAAAAPY29scgEAAAAAABEAAAAWY2RlZgACAAAAAAABAAEAAQAAAAABeGpwMmP/' +
      'T/9RACwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAIPAQEPAQH/UgAMAAAAAQAFBAQAAf9cABNAgIiIkIiIkIiIkIiIkIiIkP9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcg' +
      'dmVyc2lvbiAyLjUuMP+QAAoAAAAAAPQAAf+T30hQCtRQ9V/P/BAMAcq/z6Qs+wGj5ggPu6fr3A+4Y3RXWRCFSVyAz6SE+khB4oAJ4/vvxWVjFnLGhG9yY/YHHP1/zcflKcfd3Oe/gEbw7RF4' +
      'gu1pMY7ByAuAz5SE+UjD4CgZyqmjF0Ar8f4ggiBz/OVAIN0Nll2OTDmj8CuvqUf7e7wV8xZhRVhwsVBsgM+IjPiIw4dy01r7W2BKe8CYgFbZMRUEgi5C3N7w4jxjNxVqPv7Yx6OqJMujAg2R' +
      'ZIDPgRnwILWgAJg85tni8jE+3LBRUmualjin2myJnUuYKNzJ5YJsioD/2Q==',
  },
  DCTDecode: {
    parameters: '/BitsPerComponent 8',
    data:
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCABAAEABAREA/8QAFgAB' +
      'AQEAAAAAAAAAAAAAAAAAAAgH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwDQAAAAAAT+AoABP4CgAE/gKAAT+AoAAAAAAH//2Q==',
  },
} as const;

/** A way in which a scanner packs a page. */
export type ScanPacking = keyof typeof squares;

/** The ways in which a scanner packs a page. */
export const scanPackings: readonly ScanPacking[] = ['CCITTFaxDecode', 'JPXDecode', 'DCTDecode'];

/** A page as it comes from a scanner: one picture on a whole sheet, in whose middle stands a black square. */
export function scannedPdf(packing: ScanPacking): Buffer {
  const { parameters, data } = squares[packing];
  const picture = Buffer.from(data, 'base64');
  const draw = '200 0 0 200 0 0 cm /Page Do';
  const start = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</Page 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${draw.length}>>stream\n${draw}\nendstream endobj`,
    `5 0 obj<</Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceGray${parameters}/Filter/${packing}/Length ${picture.length}>>stream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n${start}`, 'latin1'),
    picture,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n', 'latin1'),
  ]);
}

/** A whole photograph of such a page, as JPEG. */
export const photograph = Buffer.from(squares.DCTDecode.data, 'base64');

/** A signature of two strokes, as the pad of the counter gives it. */
export const signature = {
  kind: 'signature' as const,
  pad: { width: 9_000, height: 2_000 },
  strokes: [
    [
      { x: 100, y: 200, t: 0, p: 500 },
      { x: 300, y: 210, t: 40, p: 620 },
    ],
    [{ x: 500, y: 100, t: 400, p: 500 }],
  ],
  picture: onePixel.toString('base64'),
};
