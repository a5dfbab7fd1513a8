import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];

const white: Colour = [255, 255, 255];

/** 朱肉: the colour of a seal. */
const vermilion: Colour = [200, 32, 38];

/** A blue as no office has: a seal that can be told from every other. */
export const blue: Colour = [20, 40, 220];

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Whether there is ink: a frame, and strokes across it as of four letters. */
function isInked(x: number, y: number, width: number, height: number): boolean {
  const [u, v] = [x / width, y / height];
  if (Math.min(u, v, 1 - u, 1 - v) < 0.07) return true;
  if (Math.min(u, v, 1 - u, 1 - v) < 0.13) return false;
  return Math.floor(v * 18) % 3 === 0 || Math.abs(u - 0.3) < 0.03 || Math.abs(u - 0.7) < 0.03;
}

/** A PNG of a square seal on white, as an office would scan it. */
export function sealPicture(width = 300, height = width, ink = vermilion): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Array.from({ length: height }, (_row, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (isInked(x, y, width, height) ? ink : white)).flat()]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The bones of a JPEG of a size: enough to be judged, too little to be drawn. */
export function jpegOf(width: number, height: number): Buffer {
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc0, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0'),
    Buffer.alloc(9),
    // A table, whose marker looks nearly like that of a frame.
    Buffer.from([0xff, 0xc4, 0, 4, 0, 0]),
    frame,
    Buffer.from([0xff, 0xd9]),
  ]);
}
