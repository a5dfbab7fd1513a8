import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consentRecordFileSchema } from '../../electron/domain/consent-record/record-schema.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCustomer, answerTo, consentOf, requestOf } from './inputs.ts';

async function recordOf(desk: TestDesk, customerId: CustomerId) {
  const path = join(newFolder(), 'record.json');
  desk.world.answers.push(path);
  const command = { id: desk.id(), customerId, form: 'record', reason: 'ご本人のお求めにより' } as const;
  await desk.ask('consent.export', command);
  return consentRecordFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).consent_record;
}

test('the consent record tells what became of the slips of these answers, and what was recorded of that in error; no receipt of a request', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const evidence = { kind: 'none', reason: 'slip_signed_later' } as const;
  const answers = [answerTo('use:offers:phone', 'agreed')];
  const { entryId } = await desk.ask('consent.record', consentOf(desk, customerId, answers, { evidence }));
  await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
  const [wrong, right, voidId] = [desk.id(), desk.id(), desk.id()];
  await desk.ask('slip.close', { id: wrong, customerId, entryId, closing: 'not_signed' });
  await desk.ask('slip.void_closing', { id: voidId, customerId, voidedId: wrong, reason: '別の控え' });
  await desk.ask('slip.close', { id: right, customerId, entryId, closing: 'signed' });
  const request = await desk.ask('request.receive', requestOf(desk, customerId));
  const ofRequest = { id: desk.id(), customerId, entryId: request.entryId, closing: 'not_wanted' } as const;
  await desk.ask('slip.close', ofRequest);
  expect((await recordOf(desk, customerId)).events).toMatchObject([
    { event_type: 'decision', event_id: entryId, evidence },
    { event_type: 'slip', event_id: wrong, confirms: entryId, outcome: 'not_signed', voided_by: voidId },
    { event_type: 'void', event_id: voidId, voids: wrong, reason: '別の控え' },
    { event_type: 'slip', event_id: right, confirms: entryId, outcome: 'signed', voided_by: null },
  ]);
});

test('the consent record takes back nothing of which it does not tell, as how the asking back of a slip ended', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const answers = [answerTo('use:offers:phone', 'agreed')];
  const { entryId } = await desk.ask('consent.record', consentOf(desk, customerId, answers));
  await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
  const [voidId, ended] = [desk.id(), desk.id()];
  await desk.ask('consent.void', { id: voidId, customerId, voidedId: entryId, reason: '別の方' });
  await desk.ask('slip.close_recall', { id: ended, customerId, entryId, outcome: 'collected' });
  await desk.ask('slip.void_closing', { id: desk.id(), customerId, voidedId: ended, reason: '別の控え' });
  expect((await recordOf(desk, customerId)).events).toMatchObject([
    { event_type: 'decision', event_id: entryId, voided_by: voidId },
    { event_type: 'void', event_id: voidId, voids: entryId },
  ]);
});
