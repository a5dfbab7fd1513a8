import { v7 } from 'uuid';
import { type FreshId, freshIdSchema } from '../../electron/domain/ids.ts';

/** Makes UUIDv7s that never repeat. `time` places an id in the order of ids; without it each is greater than the last. */
export type IdMaker = (time?: number) => FreshId;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** @param series tells the makers of one test apart, so that two PCs never make the same id; at most 24 bits */
export function makeIds(series = 0): IdMaker {
  let count = 0;
  return (time) => {
    count += 1;
    const stamp = hex(time ?? 0x019a_0000_0000 + count, 12);
    return freshIdSchema.parse(
      `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(series & 0xfff, 3)}-8${hex((series >> 12) & 0xfff, 3)}-${hex(count, 12)}`,
    );
  };
}

/** A fresh id by the real clock, for tests that call the core as the window does. */
export function newId(): FreshId {
  return freshIdSchema.parse(v7());
}
