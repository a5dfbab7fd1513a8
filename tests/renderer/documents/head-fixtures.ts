import { sha256 } from '../../../db/hash.ts';
import type { DeviceHead } from '../../../electron/domain/audit/device-head.ts';
import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';

const letter = (place: number) => String.fromCodePoint(65 + (place % 26));

/** A PC of the company: the first is this one, the second was retired with a gap, and of the others each third recorded nothing. */
function deviceHead(place: number): DeviceHead {
  const n = 345 + place * 1_017;
  const isIdle = place > 1 && place % 3 === 2;
  return {
    letters: `${place < 26 ? 'H' : 'S'}${letter(place)}`,
    role: place === 0 ? 'this' : place === 1 ? 'retired' : 'other',
    fingerprint: '7KQM-4T2X-9C0R-1ABC-DEFG-HJKM-NPQR',
    n,
    hash: sha256(`head ${place}`),
    last: isIdle ? '2026-10-30T09:12:00.000Z' : '2026-11-30T09:40:00.000Z',
    first: isIdle ? null : { n: n - 225, at: '2026-11-01T00:02:00.000Z' },
    mayGrow: place > 1 && place % 4 === 0,
    gaps:
      place === 1
        ? [{ letters: 'HB', entries: 12, from: '2026-11-20T08:30:00.000Z', to: '2026-12-01T00:12:00.000Z' }]
        : [],
  };
}

/** A head sheet of so many PCs. */
export function headSheet(count: number, changed: Partial<HeadSheet> = {}): HeadSheet {
  return {
    kind: 'head_sheet',
    month: '2026-11',
    companyName: '株式会社上山オート',
    shopName: '本社',
    deskLetters: 'HA',
    madeAt: '2026-12-01T01:05:00.000Z',
    madeBy: '武田 誠',
    confirmedBy: null,
    devices: Array.from({ length: count }, (_, place) => deviceHead(place)),
    isTraining: false,
    ...changed,
  };
}
