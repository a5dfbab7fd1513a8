import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';

async function recorded(): Promise<{ desk: TestDesk; entryId: EntryId; customerId: CustomerId }> {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const { entryId } = await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]),
  );
  return { desk, entryId, customerId };
}

describe('a slip on paper', () => {
  test('counts as a copy, and the next one says 再発行', async () => {
    const { desk, entryId } = await recorded();
    expect(await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId })).toEqual({
      outcome: 'printed',
      copy: 1,
    });
    expect(await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId })).toEqual({
      outcome: 'printed',
      copy: 2,
    });
    expect(desk.world.drawn.map((document) => document.reissue)).toEqual([0, 1]);
  });

  test('sent again under the same id is not printed twice', async () => {
    const { desk, entryId } = await recorded();
    const id = desk.id();
    const first = await desk.ask('slip.issue', { target: 'printer', id, entryId });
    expect(await desk.ask('slip.issue', { target: 'printer', id, entryId })).toEqual(first);
    expect(desk.world.drawn).toHaveLength(1);
  });

  test('that the person gives up in the dialog of the printer is no copy and no failure, and leaves no trace', async () => {
    const { desk, entryId, customerId } = await recorded();
    desk.world.printing = 'cancelled';
    expect(await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId })).toEqual({
      outcome: 'cancelled',
    });
    expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 0, paper: 'unissued' }]);
    const history = await desk.ask('customer.history', { customerId });
    expect(history.filter(({ kind }) => kind.startsWith('slip.'))).toEqual([]);
  });

  test('that does not come about is written down, and can be printed again', async () => {
    const { desk, entryId, customerId } = await recorded();
    const draw = desk.world.draw;
    desk.world.draw = () => Promise.reject(new Error('out of paper'));
    expect(await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId })).toEqual({
      outcome: 'failed',
      cause: 'not_drawn',
    });
    desk.world.draw = draw;
    expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 1 }]);
    expect(await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId })).toEqual({
      outcome: 'printed',
      copy: 1,
    });
  });
});

describe('a preview', () => {
  test('is offered once under a random id and is no copy', async () => {
    const { desk, entryId, customerId } = await recorded();
    const one = await desk.ask('slip.preview', { customerId, entryId });
    const two = await desk.ask('slip.preview', { customerId, entryId });
    expect(one.documentId).not.toBe(two.documentId);
    expect(await desk.ask('slip.list', { customerId })).toMatchObject([{ copies: 0, failures: 0 }]);
    expect(await desk.fail('slip.preview', { customerId, entryId: customerId })).toEqual({ kind: 'not_found' });
  });
});
