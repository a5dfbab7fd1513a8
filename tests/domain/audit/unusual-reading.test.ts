import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOpeningHours } from '../../../electron/domain/audit/opening-hours.ts';
import { findUnusual, manyCustomers, shortMinutes, type Look } from '../../../electron/domain/audit/unusual-reading.ts';
import { instantAt } from '../../../electron/domain/dates/instant.ts';
import { trustedId, type StaffId } from '../../../electron/domain/ids.ts';

const sato: StaffId = trustedId('sato');
const suzuki: StaffId = trustedId('suzuki');
/** 22 November 2026 in Tokyo, at this time of day. */
const at = (hour: number, minute = 0, second = 0) => instantAt(Date.UTC(2026, 10, 22, hour - 9, minute, second));

let seq = 0;
const look = (when: Look['at'], customer: number, staffId = sato, shop = 'H'): Look => ({
  seq: (seq += 1),
  at: when,
  staffId,
  shop,
  customerId: trustedId(`customer-${customer}`),
});
const hours = () => readOpeningHours('8:50–17:30');
const unknown = () => null;

describe('the hours of a shop', () => {
  test.each([
    ['8:50–17:30', 530, 1050],
    ['９：００～１８：００', 540, 1080],
    ['9時〜18時半', 540, 1110],
    ['午前の部 9時15分から17時（土曜は15時まで）', 555, 1020],
    ['10:00-24:00', 600, 1440],
  ])('are read of %s', (written, opens, closes) => {
    expect(readOpeningHours(written)).toEqual({ opens, closes });
  });

  test.each(['', '年中無休', '9:00から', '18:00–9:00', '9:75–18:00', '9–18'])('are unknown of "%s"', (written) => {
    expect(readOpeningHours(written)).toBeNull();
  });
});

describe('many in a short time', () => {
  test('are ten customers within ten minutes, and one stretch as long as it goes on', () => {
    const looks = Array.from({ length: 25 }, (_, index) => look(at(10, index), index));
    expect(findUnusual(looks, hours)).toMatchObject([
      { why: 'many', staffId: sato, from: at(10, 0), to: at(10, 24), customers: 25 },
    ]);
  });

  test('are not the same customer over and over, nor a day at the counter, nor two people at once', () => {
    const again = Array.from({ length: 40 }, (_, index) => look(at(16, 0, index), index % (manyCustomers - 1)));
    const day = Array.from({ length: 60 }, (_, index) => look(at(9, index * 5), index));
    const two = Array.from({ length: 12 }, (_, index) =>
      look(at(15, 0, index), index, index % 2 === 0 ? sato : suzuki),
    );
    expect(findUnusual([...again, ...day, ...two], unknown)).toEqual([]);
  });
});

describe('out of hours', () => {
  test('is early in the morning and at night, with half an hour of grace, by person, shop and day', () => {
    const early = look(at(8, 19), 1);
    const opening = look(at(8, 20), 2);
    const leaving = look(at(17, 59), 3);
    const late = [look(at(18, 0), 4), look(at(23, 30), 5)];
    const other = look(at(22), 6, suzuki);
    const found = findUnusual([early, opening, leaving, ...late, other], hours);
    expect(found).toMatchObject([
      { why: 'out_of_hours', staffId: sato, from: at(8, 19), to: at(23, 30), customers: 3 },
      { why: 'out_of_hours', staffId: suzuki, customers: 1 },
    ]);
  });

  test('is nothing where nobody knows the hours', () => {
    expect(findUnusual([look(at(3), 1)], unknown)).toEqual([]);
  });
});

test('in any order the same is found, and each window of ten minutes with ten customers lies within what is found', () => {
  const arb = fc.array(fc.record({ minute: fc.nat(90), customer: fc.nat(14), second: fc.nat(1) }), { maxLength: 60 });
  fc.assert(
    fc.property(
      fc.oneof(
        arb,
        fc.constant(Array.from({ length: 12 }, (_, index) => ({ minute: index % 3, customer: index, second: 0 }))),
      ),
      fc.infiniteStream(fc.nat()),
      (made, shuffle) => {
        const looks = made.map(({ minute, customer, second }) => look(at(10, minute, second), customer));
        const found = findUnusual(looks, hours);
        const shuffled = looks.map((one) => ({ one, by: shuffle.next().value })).toSorted((a, b) => a.by - b.by);
        expect(
          findUnusual(
            shuffled.map(({ one }) => one),
            hours,
          ),
        ).toEqual(found);
        for (const first of looks) {
          const until = Date.parse(first.at) + shortMinutes * 60_000;
          const within = looks.filter(({ at: when }) => when >= first.at && Date.parse(when) <= until);
          if (new Set(within.map(({ customerId }) => customerId)).size < manyCustomers) continue;
          const last = within.reduce((latest, { at: when }) => (when > latest ? when : latest), first.at);
          expect(found.some((one) => one.why === 'many' && one.from <= first.at && one.to >= last)).toBe(true);
        }
      },
    ),
  );
});
