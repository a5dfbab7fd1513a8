import { trustedId } from '../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { decideReceived, type ReceiveCommand } from '../../../electron/domain/requests/decide-received.ts';
import { decideStep, type StepCommand } from '../../../electron/domain/requests/decide-step.ts';
import type { RequestFacts } from '../../../electron/domain/requests/decide-step.ts';
import { requestTypeSchema, type RequestType } from '../../../electron/domain/requests/request-types.ts';

const at = '2026-11-22T05:05:00.000Z';

const asked: ReceiveCommand = {
  requestTypes: ['disclosure'],
  channel: 'counter',
  requester: 'self',
  wantedMethod: 'paper',
  scopeText: null,
  occurred: null,
};

const receive = (change: Partial<ReceiveCommand> = {}) =>
  decideReceived(trustedId('r'), { customerName: '山田' }, { ...asked, ...change }, at);

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
            feeYen: 0,
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
const decide = (outcome: 'granted' | 'partly' | 'refused' | 'not_applicable', hasGround = false): StepCommand => ({
  step: 'decide',
  decision: { outcome, ground: hasGround ? 'against_law' : null, reason: outcome === 'granted' ? null : '理由' },
});

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
    ['received', ['disclosure'], decide('granted')],
    ['received', ['stop_notices', 'correction'], decide('granted')],
    ['identified', ['disclosure'], known],
    ['decided', ['disclosure'], { step: 'withdraw' }],
    ['received', ['complaint'], { step: 'close', delivery: 'phone' }],
    ['closed', ['complaint'], { step: 'withdraw' }],
    ['withdrawn', ['complaint'], decide('granted')],
  ])('out of its turn is refused: %s, %j', (status, types, command) =>
    expect(step(status, types, command)).toBe('not_its_turn'),
  );

  test('waits for no identity where something stops or somebody complains', () => {
    const without = requestTypeSchema.options.filter(
      (type) => step('received', [type], decide('granted')) !== 'not_its_turn',
    );
    expect(without).toEqual(['stop_notices', 'stop_joint_use', 'complaint']);
  });

  test('of identity is not enough with a known face for a disclosure, and never in the future', () => {
    expect(step('received', ['disclosure'], known)).toBe('not_enough');
    const tomorrow: StepCommand = { step: 'identify', identity: { method: 'call_back', seenOn: '2026-11-23' } };
    expect(step('received', ['disclosure'], tomorrow)).toBe('seen_in_future');
  });

  test('of holding back what is to be shown names a ground of the law; nothing else has to', () => {
    const held = requestTypeSchema.options.filter(
      (type) => step('identified', [type], decide('partly')) === 'ground_required',
    );
    expect(held).toEqual(['disclosure', 'provision_records']);
    expect(step('identified', ['disclosure'], decide('refused'))).toBe('ground_required');
    expect(step('identified', ['disclosure'], decide('refused', true))).toMatchObject({ kind: 'request.decided' });
    expect(step('identified', ['disclosure'], decide('not_applicable'))).toMatchObject({ kind: 'request.decided' });
  });
});
