import { trustedId } from '../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { decideReceived, type ReceiveCommand } from '../../../electron/domain/requests/decide-received.ts';
import { decideStep, type StepCommand } from '../../../electron/domain/requests/decide-step.ts';
import type { RequestFacts } from '../../../electron/domain/requests/decide-step.ts';
import { rights } from '../../../electron/domain/notice/first-notice/rights.ts';
import { arrivedAt, feeOf } from '../../../electron/domain/requests/decide-received.ts';
import { outcomesOf, type Outcome } from '../../../electron/domain/requests/decision.ts';
import { groundSchema, type Ground } from '../../../electron/domain/requests/grounds.ts';
import { acceptedDocuments } from '../../../electron/domain/requests/flow.ts';
import { requestTypeSchema, type RequestType } from '../../../electron/domain/requests/request-types.ts';

const at = '2026-11-22T05:05:00.000Z';

const notice = { rights: { ...rights, fee: '1件につき500円' } };

const asked: ReceiveCommand = {
  requestTypes: ['disclosure'],
  channel: 'counter',
  requester: 'self',
  wantedMethod: 'paper',
  scopeText: null,
  occurred: null,
};

const receive = (change: Partial<ReceiveCommand> = {}) =>
  decideReceived(trustedId('r'), { customerName: '山田' }, notice, { ...asked, ...change }, at);

describe('a request is received', () => {
  test('now, to be answered within two weeks, and what every slip says goes with it', () => {
    expect(receive()).toEqual({
      ok: true,
      value: {
        occurred: at,
        body: {
          requestId: 'r',
          scopeText: null,
          slip: {
            type: 'request',
            customerName: '山田',
            requestTypes: ['disclosure'],
            channel: 'counter',
            requester: 'self',
            wantedMethod: 'paper',
            dueOn: '2026-12-06',
            fee: '1件につき500円',
          },
        },
      },
    });
  });

  test('with two weeks from the day of its arrival in Tokyo, however late it is typed in', () => {
    expect(receive({ occurred: '2026-11-19T15:00:00.000Z' })).toMatchObject({
      value: { occurred: '2026-11-19T15:00:00.000Z', body: { slip: { dueOn: '2026-12-04' } } },
    });
  });

  test('and refused from the future, twice the same, or with a method where there is nothing to choose', () => {
    expect(receive({ occurred: '2026-11-22T05:05:00.001Z' })).toEqual({ ok: false, error: 'in_future' });
    expect(receive({ requestTypes: ['disclosure', 'disclosure'] })).toEqual({ ok: false, error: 'type_twice' });
    const choosing = requestTypeSchema.options.filter((type) => receive({ requestTypes: [type] }).ok);
    expect(choosing).toEqual(['disclosure', 'provision_records']);
    expect(receive({ requestTypes: ['complaint'], wantedMethod: 'electronic' })).toEqual({
      ok: false,
      error: 'no_choice_of_method',
    });
  });
});

const step = (status: RequestFacts['status'], types: RequestType[], command: StepCommand) => {
  const decided = decideStep({ status, types }, trustedId('r'), command, at);
  return decided.ok ? decided.value : decided.error;
};
const known: StepCommand = { step: 'identify', identity: { method: 'known_customer', seenOn: '2026-11-22' } };
const seen = (document: (typeof acceptedDocuments)[number] | 'insurance_certificate'): StepCommand => ({
  step: 'identify',
  identity: { method: 'document', document, seenOn: '2026-11-22' },
});

/** Each type decided alike. */
const decide = (types: readonly RequestType[], outcome: Outcome, ground: Ground | null = null): StepCommand => ({
  step: 'decide',
  decisions: types.map((type) => ({ type, outcome, ground, reason: outcome === 'granted' ? null : '理由' })),
});
const done = (type: RequestType) => decide([type], outcomesOf(type)[0] ?? 'granted');

describe('a step', () => {
  test('is taken in its turn and recorded as it was said', () => {
    expect(step('received', ['complaint'], known)).toEqual({
      kind: 'request.identified',
      body: { requestId: 'r', identity: { method: 'known_customer', seenOn: '2026-11-22' } },
    });
    expect(step('decided', ['disclosure'], { step: 'close', delivery: 'post' })).toEqual({
      kind: 'request.closed',
      body: { requestId: 'r', how: { as: 'answered', delivery: 'post' } },
    });
    expect(step('received', ['disclosure'], { step: 'withdraw' })).toEqual({
      kind: 'request.closed',
      body: { requestId: 'r', how: { as: 'withdrawn' } },
    });
  });

  test.each<[RequestFacts['status'], RequestType[], StepCommand]>([
    ['received', ['disclosure'], done('disclosure')],
    ['received', ['stop_notices', 'correction'], decide(['stop_notices', 'correction'], 'granted')],
    ['identified', ['disclosure'], known],
    ['decided', ['disclosure'], { step: 'withdraw' }],
    ['received', ['complaint'], { step: 'close', delivery: 'phone' }],
    ['closed', ['complaint'], { step: 'withdraw' }],
    ['withdrawn', ['complaint'], done('complaint')],
  ])('out of its turn is refused: %s, %j', (status, types, command) =>
    expect(step(status, types, command)).toBe('not_its_turn'),
  );

  test('waits for no identity where something stops or somebody complains', () => {
    const without = requestTypeSchema.options.filter((type) => step('received', [type], done(type)) !== 'not_its_turn');
    expect(without).toEqual(['stop_notices', 'stop_joint_use', 'complaint']);
  });

  test('of identity is not enough with a known face for a disclosure, and never in the future', () => {
    expect(step('received', ['disclosure'], known)).toBe('not_enough');
    const tomorrow: StepCommand = { step: 'identify', identity: { method: 'call_back', seenOn: '2026-11-23' } };
    expect(step('received', ['disclosure'], tomorrow)).toBe('seen_in_future');
  });

  test('of identity takes no card of the health insurance any more', () => {
    expect(step('received', ['disclosure'], seen('insurance_certificate'))).toBe('document_not_accepted');
    for (const document of acceptedDocuments)
      expect(step('received', ['disclosure'], seen(document))).toMatchObject({ kind: 'request.identified' });
  });
});

describe('a decision', () => {
  test('is made about each type once', () => {
    const both: RequestType[] = ['disclosure', 'stop_joint_use'];
    expect(step('identified', both, decide(both, 'granted'))).toMatchObject({
      body: { decisions: [{ type: 'disclosure' }, { type: 'stop_joint_use' }] },
    });
    for (const types of [
      ['disclosure'],
      ['disclosure', 'disclosure'],
      ['disclosure', 'correction'],
      ['disclosure', 'stop_joint_use', 'correction'],
      ['disclosure', 'stop_joint_use', 'disclosure'],
    ] as const)
      expect(step('identified', both, decide(types, 'granted'))).toBe('each_type_once');
  });

  test('never declines what the policy promises, and answers a complaint', () => {
    const outcomes = Object.fromEntries(requestTypeSchema.options.map((type) => [type, outcomesOf(type)]));
    const judged = ['granted', 'partly', 'refused', 'not_applicable'];
    expect(outcomes).toEqual({
      stop_notices: ['granted'],
      stop_joint_use: ['granted'],
      complaint: ['answered'],
      disclosure: judged,
      correction: judged,
      stop_use_unneeded: judged,
      purpose_notice: judged,
      provision_records: judged,
      stop_provision: judged,
      stop_use_breach: judged,
    });
    for (const type of ['stop_notices', 'stop_joint_use', 'complaint'] as const)
      for (const outcome of ['partly', 'refused', 'not_applicable'] as const)
        expect(step('identified', [type], decide([type], outcome, 'against_law'))).toBe('outcome_not_allowed');
    expect(step('identified', ['disclosure'], decide(['disclosure'], 'answered'))).toBe('outcome_not_allowed');
  });

  test.each<[RequestType, Ground[]]>([
    // 法32条2項1号・2号、21条4項1号～3号
    ['purpose_notice', ['purpose_is_clear', 'purpose_harms_others', 'purpose_harms_shop', 'purpose_hinders_state']],
    // 法33条2項1号～3号、33条4項、16条4項
    ['disclosure', ['rights_of_others', 'hinders_business', 'against_law', 'other_law_discloses', 'not_retained']],
    // 法33条5項、令11条
    ['provision_records', ['rights_of_others', 'hinders_business', 'against_law', 'not_a_record']],
    // 法34条2項
    ['correction', ['not_untrue', 'not_for_purpose', 'other_procedure']],
    // 法35条2項、4項、6項
    ['stop_use_breach', ['no_breach', 'beyond_need', 'measures_instead']],
    ['stop_provision', ['no_breach', 'measures_instead']],
    ['stop_use_unneeded', ['no_condition', 'beyond_need', 'measures_instead']],
  ])('declines %s on the grounds of the law and on no others', (type, grounds) => {
    for (const outcome of ['partly', 'refused'] as const) {
      expect(step('identified', [type], decide([type], outcome))).toBe('ground_required');
      const accepted = groundSchema.options.filter(
        (ground) => step('identified', [type], decide([type], outcome, ground)) !== 'ground_not_allowed',
      );
      expect(accepted.toSorted()).toEqual(grounds.toSorted());
    }
    // That there are no such data is no refusal (Art. 33(3)).
    expect(step('identified', [type], decide([type], 'not_applicable'))).toMatchObject({ kind: 'request.decided' });
    expect(step('identified', [type], decide([type], 'granted', 'against_law'))).toBe('ground_not_allowed');
  });
});

test('a fee is the one of the notice, and only where the law lets one be charged (Art. 38)', () => {
  const costing = requestTypeSchema.options.filter((type) => feeOf([type], notice) !== null);
  expect(costing.toSorted()).toEqual(['disclosure', 'provision_records', 'purpose_notice']);
  expect(feeOf(['stop_notices', 'disclosure'], notice)).toBe('1件につき500円');
  // What is not published is not charged (Art. 32(1)(iii)).
  expect(feeOf(['disclosure'], { rights: { ...rights, fee: '' } })).toBeNull();
  expect(feeOf(['disclosure'], null)).toBeNull();
});

test('a request of an earlier day is recorded by its day alone', () => {
  expect(arrivedAt('2026-11-22', '2026-11-22')).toBeNull();
  expect(arrivedAt('2026-11-10', '2026-11-22')).toBe('2026-11-09T15:00:00.000Z');
});
