import { usableBytes } from './pages.ts';

/*
 * Rows of tables, read from a leaf of their b-tree alone (https://www.sqlite.org/fileformat2.html#b_tree_pages): what leads to the leaf
 * may be lost. Whatever does not fit is no row.
 */

/** A value as it is stored; numbers are not of interest, and null like NULL. */
type Value = string | Buffer | null;

/** A row: its place in its table, and its columns. */
export interface FoundRow {
  readonly rowid: number;
  readonly values: readonly Value[];
}

const tableLeaf = 0x0d;
const leafHeaderBytes = 8;
/** Payload up to here lies in the leaf; what is longer goes on in other pages. */
const mostInLeaf = usableBytes - 35;
const leastInLeaf = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
const perOverflow = usableBytes - 4;
/** The longest payload that is looked at: scans are smaller. */
const mostPayload = 64 * 1_048_576;

class NoRow extends Error {}

/** Reads numbers one after the other. */
class Cursor {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** A number of one to nine bytes, seven bits in each. */
  varint(): number {
    let value = 0;
    for (let count = 1; count <= 9; count += 1) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) throw new NoRow();
      this.at += 1;
      if (count === 9) return value * 256 + byte;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return value;
  }
}

/** How many bytes lie in the leaf of a payload of that length. */
function inLeaf(length: number): number {
  if (length <= mostInLeaf) return length;
  const kept = leastInLeaf + ((length - leastInLeaf) % perOverflow);
  return kept <= mostInLeaf ? kept : leastInLeaf;
}

function payloadAt(page: Buffer, at: number, length: number, pageOf: (number: number) => Buffer | null): Buffer {
  const first = inLeaf(length);
  if (length > mostPayload || at + first > usableBytes) throw new NoRow();
  if (first === length) return page.subarray(at, at + length);
  const parts = [page.subarray(at, at + first)];
  let next = page.readUInt32BE(at + first);
  for (let rest = length - first; rest > 0; rest -= perOverflow) {
    const overflow = next === 0 ? null : pageOf(next);
    if (overflow === null) throw new NoRow();
    parts.push(overflow.subarray(4, 4 + Math.min(rest, perOverflow)));
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

const numberBytes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function valuesOf(payload: Buffer): readonly Value[] {
  const head = new Cursor(payload, 0);
  const headEnd = head.varint();
  const types: number[] = [];
  while (head.at < headEnd) types.push(head.varint());
  let at = headEnd;
  return types.map((type) => {
    const length = type >= 12 ? Math.floor((type - 12) / 2) : (numberBytes[type] ?? 0);
    const bytes = payload.subarray(at, at + length);
    at += length;
    if (at > payload.length) throw new NoRow();
    if (type < 12) return null;
    return type % 2 === 0 ? bytes : bytes.toString();
  });
}

function rowAt(page: Buffer, at: number, pageOf: (number: number) => Buffer | null): FoundRow {
  const cursor = new Cursor(page, at);
  const length = cursor.varint();
  const rowid = cursor.varint();
  return { rowid, values: valuesOf(payloadAt(page, cursor.at, length, pageOf)) };
}

/**
 * The rows of a page; none where it is no leaf of a table.
 *
 * @param pageOf the pages on which a long row goes on; null where one cannot be read
 */
export function* rowsOf(page: Buffer, pageOf: (number: number) => Buffer | null): Generator<FoundRow> {
  if (page[0] !== tableLeaf) return;
  const cells = Math.min(page.readUInt16BE(3), Math.floor((usableBytes - leafHeaderBytes) / 2));
  for (let cell = 0; cell < cells; cell += 1) {
    try {
      yield rowAt(page, page.readUInt16BE(leafHeaderBytes + cell * 2), pageOf);
    } catch (error) {
      if (!(error instanceof NoRow)) throw error;
    }
  }
}
