import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { record } from '../../../db/ledger/append.ts';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import type { WriteDb } from '../../../db/open.ts';
import { isTakeable, takeableKinds } from '../../../electron/domain/taking-back/takeable.ts';
import { historyArb, stepArb, type Step } from '../../support/arbitraries.ts';
import { decideStep, knownCar, knownPerson, knownPrelude } from '../../support/known-steps.ts';
import { dumpProjections } from '../../support/dump.ts';
import { newPc } from '../../support/pc.ts';
import { takingBackOf } from '../../support/taking-back.ts';

/** Where it is kept that something was done and taken back. */
const bookkeeping = [
  'entry_void',
  'ledger_stream',
  'decision',
  'decision_void',
  'notice_shown',
  'consent',
  'slip',
  'partner_told',
];

/** Everything else that is folded from the ledger, and what counts of consents. */
function shown(db: WriteDb): string {
  const kept = dumpProjections(db)
    .split('\n-- ')
    .filter((part) => !bookkeeping.includes(part.replace(/^-- /, '').split(':')[0] ?? ''));
  const counted = [
    // Without the place of the row, which is another one after the customer was folded anew.
    'SELECT entry_id, scope, answer, replaces, notice_id, tick, occurred FROM counted_decision',
    'SELECT * FROM consent_state',
    'SELECT * FROM counted_notice_shown',
  ].map((sql) => JSON.stringify(db.$client.prepare(`${sql} ORDER BY 1, 2`).all()));
  const slips = db.$client.prepare('SELECT * FROM slip WHERE voided_by IS NULL ORDER BY entry_id').all();
  return [...kept, ...counted, JSON.stringify(slips)].join('\n');
}

const request: Step = { do: 'request', of: 0 };

/** Rare among random ones: there must be a request first. */
const requestSteps: readonly Step[] = [
  { do: 'identify', which: 0 },
  { do: 'decide_request', which: 0 },
  { do: 'close_request', which: 0 },
  request,
];

/** A history after which one of everything that can be taken back can be done, and that. */
const oneOfEach: [readonly Step[], Step[]] = [
  [
    ...knownPrelude,
    { do: 'add_person', of: 0, fields: knownPerson },
    // Recorded in error: its slip is asked back. Then agreed to and stopped: the partner has to be told.
    decideStep(2, 'agreed', 'none'),
    { do: 'void', which: 0 },
    decideStep(2, 'agreed', 'none'),
    decideStep(2, 'withdrawn', 'all'),
  ],
  [
    decideStep(0, 'agreed', 'none'),
    { do: 'edit', of: 0, to: { kana: 'たかはし はなこ' }, isSeenRight: true },
    { do: 'edit_person', which: 0, to: { name: '山﨑 次郎' }, isSeenRight: true },
    { do: 'show', of: 0, notice: 0 },
    { do: 'add_car', fields: knownCar, owner: 0, user: null },
    { do: 'edit_car', of: 0, to: { carName: 'ワゴンR' }, isSeenRight: true },
    { do: 'pass_car', of: 0, role: 'user', to: 0 },
    { do: 'retire_car', of: 0, how: 'sold' },
    { do: 'tell', of: 0, which: 0 },
    { do: 'close_slip', which: 1, closing: 'signed' },
    { do: 'close_recall', which: 0 },
  ],
];

test('after something was done and taken back, everything is as it was before, live and folded anew', () => {
  const taken = new Set<string>();
  fc.assert(
    fc.property(historyArb, fc.array(stepArb, { minLength: 1, maxLength: 8 }), (history, steps) => {
      const pc = newPc();
      const { db } = pc.database;
      try {
        for (const step of [...history, request]) pc.perform(step);
        for (const step of [...steps, ...requestSteps]) {
          const before = shown(db);
          const [entry] = pc.perform(step);
          if (entry === undefined || !isTakeable(entry.kind)) continue;
          taken.add(entry.kind);
          record(db, pc.author(), [takingBackOf(db, pc.next(), entry.id)]);
          expect(shown(db)).toBe(before);
        }
        const live = dumpProjections(db);
        rebuild(db);
        expect(dumpProjections(db)).toBe(live);
      } finally {
        pc.database.remove();
      }
    }),
    { numRuns: 80, examples: [oneOfEach] },
  );
  expect([...taken].toSorted()).toEqual(takeableKinds.toSorted());
}, 300_000);
