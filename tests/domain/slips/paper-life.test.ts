import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../electron/domain/consent/decision.ts';
import {
  afterClosing,
  afterFailure,
  afterIssue,
  afterRecall,
  afterVoiding,
  closingSchema,
  closingsOf,
  decideClosing,
  newPaper,
  waitingFor,
  type PaperLife,
} from '../../../electron/domain/slips/paper-life.ts';

const promised: Evidence = { kind: 'none', reason: 'slip_signed_later' };
const oral: Evidence = { kind: 'none', reason: 'oral' };

const causes = ['not_drawn', 'not_printed', 'interrupted', 'no_answer'] as const;

type Step = 'issue' | (typeof causes)[number] | (typeof closingSchema.options)[number] | 'void' | 'recall';

const stepArb = fc.constantFrom<Step>('issue', ...causes, ...closingSchema.options, 'void', 'recall');

interface Paper {
  readonly life: PaperLife;
  readonly copies: number;
}

function after({ life, copies }: Paper, step: Step): Paper {
  switch (step) {
    case 'issue':
      return { life: afterIssue(life), copies: copies + 1 };
    case 'void':
      return { life: life.voided === null ? afterVoiding(life, copies) : life, copies };
    case 'recall':
      return { life: afterRecall(life), copies };
    case 'signed':
    case 'not_signed':
    case 'not_wanted':
      // As the core does: only what is decided is recorded.
      return decideClosing({ ...life, copies }, step).ok
        ? { life: afterClosing(life, step), copies }
        : { life, copies };
    default:
      return { life: afterFailure(life, step), copies };
  }
}

const paperArb = fc
  .tuple(fc.constantFrom(promised, oral, null), fc.array(stepArb, { maxLength: 8 }))
  .map(([evidence, steps]) => ({
    isPromised: evidence === promised,
    steps,
    ...steps.reduce(after, { life: newPaper(evidence), copies: 0 }),
  }));

describe('a slip', () => {
  test('waits until it is out, then for the signature that was promised, and then for nothing', () => {
    const fresh = newPaper(promised);
    expect(waitingFor(fresh)).toBe('issue');
    expect(waitingFor(afterFailure(fresh, 'not_printed'))).toBe('issue');
    expect(waitingFor(afterIssue(fresh))).toBe('signature');
    expect(waitingFor(afterClosing(afterIssue(fresh), 'signed'))).toBeNull();
    expect(waitingFor(afterIssue(newPaper(oral)))).toBeNull();
    expect(waitingFor(afterFailure(afterIssue(newPaper(oral)), 'not_printed'))).toBe('issue');
  });

  test('of what was taken back waits for nothing but its own return', () => {
    fc.assert(
      fc.property(paperArb, ({ life }) => {
        if (life.voided !== null) expect([null, 'recall']).toContain(waitingFor(life));
        else expect(waitingFor(life)).not.toBe('recall');
      }),
    );
  });

  test('is never said to be signed unless somebody said so, and unless one was promised', () => {
    fc.assert(
      fc.property(paperArb, ({ life, steps, isPromised }) => {
        if (life.signature === 'received') expect([isPromised, steps.includes('signed')]).toEqual([true, true]);
        if (!isPromised) expect(life.signature).toBe('none');
      }),
    );
  });

  test('that nobody ever put on paper cannot have come back signed, nor unsigned', () => {
    fc.assert(
      fc.property(paperArb, ({ life, copies }) => {
        const mayBeOut = copies > 0 || life.paper === 'unknown';
        const signable = closingsOf({ ...life, copies }).filter((closing) => closing !== 'not_wanted');
        if (!mayBeOut) expect(signable).toEqual([]);
      }),
    );
  });

  test('that waits for a paper or a signature can always be closed, and what was closed waits for that no more', () => {
    fc.assert(
      fc.property(paperArb, ({ life, copies }) => {
        const waits = waitingFor(life);
        if (waits === null || waits === 'recall') return;
        const closings = closingsOf({ ...life, copies });
        expect(closings.length).toBeGreaterThan(0);
        const closing = waits === 'issue' ? 'not_wanted' : 'not_signed';
        expect(closings).toContain(closing);
        expect(waitingFor(afterClosing(life, closing))).toBeNull();
      }),
    );
  });

  test.each(['interrupted', 'no_answer'])(
    'whose end was never heard (%s) waits for paper, and may come back',
    (cause) => {
      const unheard = afterFailure(newPaper(promised), cause);
      expect(unheard.paper).toBe('unknown');
      expect(waitingFor(unheard)).toBe('issue');
      expect(closingsOf({ ...unheard, copies: 0 })).toEqual(['signed', 'not_signed', 'not_wanted']);
      // A signed slip that came back was out.
      const signed = afterClosing(unheard, 'signed');
      expect(signed).toEqual({ paper: 'issued', signature: 'received', voided: null });
      expect(waitingFor(signed)).toBeNull();
    },
  );

  test('that failed stays so, whoever signed an earlier copy of it', () => {
    const failed = afterFailure(afterIssue(newPaper(promised)), 'not_printed');
    expect(afterClosing(failed, 'signed')).toEqual({ paper: 'failed', signature: 'received', voided: null });
  });

  test('closed as never signed may still come back signed, and in no other way', () => {
    const unsigned = afterClosing(afterIssue(newPaper(promised)), 'not_signed');
    expect(closingsOf({ ...unsigned, copies: 1 })).toEqual(['signed']);
    expect(waitingFor(afterClosing(unsigned, 'signed'))).toBeNull();
  });

  test('of what was taken back is closed in no way but its recall, and only what was recalled is', () => {
    const out = afterIssue(newPaper(promised));
    const recalled = afterVoiding(out, 1);
    expect(closingsOf({ ...recalled, copies: 1 })).toEqual([]);
    expect(waitingFor(recalled)).toBe('recall');
    expect(waitingFor(afterRecall(recalled))).toBeNull();
    expect(waitingFor(afterVoiding(newPaper(promised), 0))).toBeNull();
    expect(afterRecall(out)).toEqual(out);
  });

  test('closed in a way that is not open to it is refused', () => {
    const open = { ...afterIssue(newPaper(oral)), copies: 1 };
    for (const closing of closingSchema.options) {
      expect(decideClosing(open, closing)).toEqual({ ok: false, error: 'not_waiting' });
    }
  });
});
