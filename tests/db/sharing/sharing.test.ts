import { type CustomerId, type FreshId, type NoticeId, type StaffId, trustedId } from '../../../electron/domain/ids.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeStory } from '../../../build/demo/story/write.ts';
import { record } from '../../../db/ledger/append.ts';
import type { WriteDb } from '../../../db/open.ts';
import { readConsent } from '../../../db/queries/consent.ts';
import { readCustomerFields } from '../../../db/queries/customer-fields.ts';
import { readVehiclesOf } from '../../../db/queries/vehicles.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { pageSize } from '../../../db/queries/customer-pages.ts';
import { noticeForWords } from '../../../db/queries/notice.ts';
import { nextSlice, type CustomerSlice } from '../../../db/queries/customer-slices.ts';
import {
  countSharing,
  findSharing,
  pageOfPlaces,
  type SharingFilter,
  type SharingTerms,
} from '../../../db/queries/sharing.ts';
import {
  sharingStanding,
  sharingWhySchema,
  type SharingFacts,
  type SharingStanding,
} from '../../../electron/domain/sharing/standing.ts';
import type { BodyOf } from '../../../electron/domain/entries/index.ts';
import { sharingTargets } from '../../../electron/domain/sharing/target.ts';
import { isOwnerAnother } from '../../../electron/domain/vehicles/holding.ts';
import { readFacts } from '../../support/consent-model.ts';
import { newDesk } from '../../support/new-desk.ts';
import { instantAt } from '../../../electron/domain/dates/instant.ts';

const until = Date.UTC(2026, 10, 22);
const otherNotice = trustedId('f'.repeat(64));

/** Fills a desk with two years of a shop in which every ninth customer has died since, and every seventh told of a family. */
function fill(db: WriteDb, seed: number, managerId: StaffId, newId: () => FreshId): void {
  Array.from(writeStory(db, { seed, customers: 220, until, days: 600 }, managerId));
  const own = readThisDevice(db);
  if (own === null) throw new Error('the desk was not set up');
  const author = { device: own.id, staff: managerId, shop: own.shop, at: instantAt(until) };
  const edit = (every: number, body: BodyOf<'customer.edited'>) => {
    const chosen = customersOf(db).filter((_, at) => at % every === 0);
    record(
      db,
      author,
      chosen.map((subject) => ({ id: newId(), kind: 'customer.edited', subject, body })),
    );
  };
  edit(9, { from: { deceasedOn: null }, to: { deceasedOn: '2026-11-01' } });
  edit(7, { from: { family: null }, to: { family: 'お子さまがお二人' } });
}

function customersOf(db: WriteDb): readonly CustomerId[] {
  return db.$client.prepare<[], CustomerId>('SELECT id FROM customer ORDER BY kana_key, id').pluck().all();
}

/** Every customer with every target by the pure rule, from what the desk and the ledger's own texts say of each. */
function standingsByRule(db: WriteDb, { noticeId, hasResponsibleParty, targets, outdated }: SharingTerms) {
  const isOutdated = (of: string, notices: readonly (NoticeId | null)[]) =>
    outdated.some((one) => one.scope === of && notices.includes(one.noticeId));
  const { decisions, voided } = readFacts(db);
  const shown = new Set(
    decisions.flatMap((one) => (one.noticeId === noticeId && !voided.has(one.entryId) ? [one.customerId] : [])),
  );
  return customersOf(db).flatMap((customerId) => {
    const fields = readCustomerFields(db, customerId)?.fields;
    const states = new Map(
      readConsent(db, customerId).map(({ scope, answer, notices }) => [
        scope,
        answer === 'agreed' && isOutdated(scope, notices) ? ('outdated' as const) : answer,
      ]),
    );
    const cars = readVehiclesOf(db, customerId)
      .filter(({ retired }) => retired === null)
      .map(({ holders }) => holders.filter(({ isCurrent }) => isCurrent))
      .filter((parts) => parts.some((part) => part.customerId === customerId && part.role !== 'bringer'));
    const facts: Omit<SharingFacts, 'state'> = {
      isShown: shown.has(customerId),
      isDeceased: fields?.deceasedOn !== null,
      hasFamilyInformation: fields?.family !== null,
      cars: cars.length,
      carsOfOthers: cars.filter(isOwnerAnother).length,
    };
    return targets.map((target) => {
      const state = states.get(target.scope) ?? 'unasked';
      return { customerId, scope: target.scope, ...sharingStanding(target, hasResponsibleParty, { ...facts, state }) };
    });
  });
}

const keyOf = ({ scope, reason, leftOut }: SharingStanding & { readonly scope: string }) =>
  `${scope} ${reason} ${String(leftOut)}`;

/** Slices of another size than the desk's: where they end may not matter. */
const sliceSize = 37;

function slicesOf(db: WriteDb): readonly CustomerSlice[] {
  const slices: CustomerSlice[] = [];
  for (let slice = nextSlice(db, '', sliceSize); slice !== null; slice = nextSlice(db, slice.last, sliceSize))
    slices.push(slice);
  return slices;
}

/** Everybody's counts, slice by slice. */
function countWhole(db: WriteDb, terms: SharingTerms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of slicesOf(db).flatMap((slice) => countSharing(db, terms, slice)))
    counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count);
  return counts;
}

/** All pages of a list, one after the other. */
function listWhole(db: WriteDb, terms: SharingTerms, filter: Pick<SharingFilter, 'scope' | 'why'>) {
  const found: string[] = [];
  for (let behind: string | null = null; ;) {
    const places = slicesOf(db).flatMap((slice) => findSharing(db, terms, { ...filter, behind }, slice));
    const page: readonly string[] = pageOfPlaces(db, places).map(({ customerId }) => customerId);
    found.push(...page.slice(0, pageSize));
    behind = page.length > pageSize ? (found.at(-1) ?? null) : null;
    if (behind === null) return found;
  }
}

test('the counts and the lists are what the rule says of every single customer', async () => {
  const desk = await newDesk();
  const seen = new Set<string>();
  await desk.look((db) => {
    fill(db, 7, desk.manager.staffId, desk.id);
    const known = noticeForWords(db, '2026-11-22');
    if (known === null) throw new Error('no notice');
    const all = sharingTargets(known.notice);
    const held = {
      noticeId: known.noticeId,
      outdated: all.slice(1, 3).map(({ scope }) => ({ scope, noticeId: known.noticeId })),
    };
    const termsArb = fc.record({
      noticeId: fc.constantFrom(known.noticeId, known.noticeId, otherNotice),
      hasResponsibleParty: fc.boolean(),
      outdated: fc
        .subarray(all.map(({ scope }) => scope))
        .map((scopes) => scopes.map((scope) => ({ scope, noticeId: known.noticeId }))),
    });
    fc.assert(
      fc.property(termsArb, (chosen) => {
        const terms = { ...chosen, targets: all };
        const byRule = standingsByRule(db, terms);
        const counts = Map.groupBy(byRule, keyOf);
        expect(countWhole(db, terms)).toEqual(new Map([...counts].map(([key, rows]) => [key, rows.length])));
        for (const { scope } of terms.targets.slice(0, 3)) {
          for (const why of sharingWhySchema.options) {
            const meant = byRule.filter((row) => row.scope === scope && [row.reason, row.leftOut].includes(why));
            expect(listWhole(db, terms, { scope, why }), `${scope} ${why}`).toEqual(
              meant.map(({ customerId }) => customerId),
            );
          }
        }
        for (const { reason, leftOut } of byRule) seen.add(reason).add(leftOut ?? reason);
      }),
      {
        numRuns: 8,
        examples: [[{ ...held, hasResponsibleParty: true }], [{ ...held, hasResponsibleParty: false }]],
      },
    );
  });
  // They may not agree on nothing: every reason has been met.
  expect([...seen].toSorted()).toEqual(sharingWhySchema.options.toSorted());
}, 120_000);
