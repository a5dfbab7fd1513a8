import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Input } from '../../electron/contract/table.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { signature } from '../support/scans.ts';
import { addCustomer, answerTo } from './inputs.ts';

const mail = 'use:offers:email';

const answer = (desk: TestDesk) => ({ id: desk.id(), decisions: [answerTo(mail, 'agreed')], evidence: signature });

/** A desk whose screen is turned to a customer, who is asked by a version with this change to its questions. */
async function turnedDesk(change: Partial<Question> = {}) {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const first = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const questions = first.questions.map((question) => ({ ...question, ...change }));
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: { ...first, version: 2, questions } });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-22' });
  const givenBy = { who: 'self' as const };
  await desk.ask('counter.begin', { id: desk.id(), customerId, noticeId, givenBy, mayReinstate: false });
  return desk;
}

type Question = Input<'notice.draft'>['notice']['questions'][number];

describe('the words in which the questions stood', () => {
  test('are said by the entry, each once, as they were on the screen', async () => {
    const desk = await turnedDesk();
    expect(await shownIn(desk, ['plain', 'ordinary'])).toMatchObject({
      how: 'screen',
      wordings: ['ordinary', 'plain'],
    });
  });

  test('are the ordinary ones where nobody says otherwise, and never none', async () => {
    const desk = await turnedDesk();
    for (const wordings of [[], ['sung']])
      expect(await desk.fail('counter.record', { ...answer(desk), wordings })).toMatchObject({ kind: 'validation' });
    expect(await desk.send('counter.record', answer(desk))).toMatchObject({ ok: true });
  });

  test('are refused where the notice has no such words', async () => {
    const desk = await turnedDesk({ plain: { title: '', body: '' } });
    for (const wordings of [['plain'], ['ordinary', 'plain']] as const) {
      expect(await desk.fail('counter.record', { ...answer(desk), wordings: [...wordings] })).toEqual({
        kind: 'validation',
        fields: [{ path: 'wordings', code: 'wording_not_in_notice' }],
      });
    }
    expect(await shownIn(desk, ['furigana'])).toMatchObject({ wordings: ['furigana'] });
  });
});

/** What the entry of these answers says of the showing. */
async function shownIn(desk: TestDesk, wordings: Input<'counter.record'>['wordings']): Promise<unknown> {
  const { entryId } = await desk.ask('counter.record', { ...answer(desk), wordings });
  const text = await desk.look((db) =>
    db.$client
      .prepare<[string], string>('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
      .pluck()
      .get(entryId),
  );
  return z.object({ shown: z.unknown() }).parse(JSON.parse(text ?? '')).shown;
}
