import { expect, test } from 'vitest';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

/*
 * A customer who answered a version of the notice that asked for more than the one in force. What only the older one had still
 * stands, and whoever says "stop" means that, too.
 */

const gone: readonly ScopeText[] = ['share:broadleaf:customer', 'share:broadleaf:vehicle', 'recall:broadleaf'];
const kept: ScopeText = 'share:lotas:vehicle';

async function narrowed() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const whole = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const asked = whole.scopes.map(({ scope }) => scope);
  const all = [...asked.filter((scope) => scope.includes('broadleaf')), kept];
  await desk.ask(
    'consent.record',
    consentOf(
      desk,
      customerId,
      all.map((scope) => answerTo(scope, 'agreed')),
    ),
  );
  const questions = whole.questions.filter(({ scopes }) => !scopes.some((scope) => scope.includes('broadleaf')));
  const scopes = whole.scopes.filter(({ scope }) => !scope.includes('broadleaf'));
  const next = { ...whole, version: 2, questions, scopes };
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: next });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-22' });
  const onlyOlder = all.filter((scope) => scope !== kept);
  expect(onlyOlder).toEqual(expect.arrayContaining([...gone]));
  return { desk, customerId, noticeId, onlyOlder, scopes: scopes.map(({ scope }) => scope) };
}

const answersOf = async (desk: TestDesk, customerId: Awaited<ReturnType<typeof addCustomer>>) =>
  new Map((await desk.ask('consent.state', { customerId })).map(({ scope, answer }) => [scope, answer]));

test('"stop everything" is 撤回 of that, too: on the screen, in the ledger and on the slip', async () => {
  const { desk, customerId, onlyOlder, scopes } = await narrowed();
  const stop = stopOf(desk, customerId, [], { target: { kind: 'everything' } });
  await desk.ask('consent.stop', stop);
  const expected = new Map<ScopeText, string>([
    ...scopes.map((scope) => [scope, scope === kept ? 'withdrawn' : 'refused'] as const),
    ...onlyOlder.map((scope) => [scope, 'withdrawn'] as const),
  ]);
  expect(await answersOf(desk, customerId)).toEqual(expected);
  const history = await desk.ask('customer.history', { customerId, withoutOpened: true });
  const recorded = history.find(({ entryId }) => entryId === stop.id)?.decisions ?? [];
  expect(new Map(recorded.map(({ scope, answer }) => [scope, answer]))).toEqual(expected);
  // What only the older version has is named in its words.
  expect(recorded.every(({ labels }) => labels.length > 0)).toBe(true);
  await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId: stop.id });
  const snapshot = desk.world.drawn[0]?.snapshot;
  const states = snapshot?.type === 'consent' ? snapshot.states : [];
  expect(new Map(states.map(({ scope, state }) => [scope, state]))).toEqual(expected);
  expect(
    states
      .filter(({ label }) => label !== undefined)
      .map(({ scope }) => scope)
      .toSorted(),
  ).toEqual(onlyOlder.toSorted());
});

test('"stop this partner" ends the joint use that only the older version had, and no recall', async () => {
  const { desk, customerId, onlyOlder } = await narrowed();
  await desk.ask('consent.stop', stopOf(desk, customerId, [], { target: { kind: 'partner', partner: 'broadleaf' } }));
  const answers = await answersOf(desk, customerId);
  for (const scope of onlyOlder) {
    expect([scope, answers.get(scope)]).toEqual([scope, scope.startsWith('recall:') ? 'agreed' : 'withdrawn']);
  }
  expect(answers.get(kept)).toBe('agreed');
});

test('前回と同じ under the version in force leaves what only the older one had as it was', async () => {
  const { desk, customerId, noticeId, onlyOlder } = await narrowed();
  const [state] = (await desk.ask('consent.state', { customerId })).filter(({ scope }) => scope === kept);
  await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo(kept, 'agreed', { heads: state?.heads ?? [] })], { noticeId }),
  );
  const answers = await answersOf(desk, customerId);
  expect([...answers]).toEqual(expect.arrayContaining(onlyOlder.map((scope) => [scope, 'agreed'])));
});
