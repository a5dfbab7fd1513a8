import { join } from 'node:path';
import type { Input } from '../../electron/contract/table.ts';
import type { EntryId } from '../../electron/domain/ids.ts';
import type { SlipDocument } from '../../electron/domain/printable/slip.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

/** A desk that gave a customer a slip, and what an auditor may have of it. */
export interface SlipTarget {
  readonly desk: TestDesk;
  readonly entryId: EntryId;
  readonly receiptNo: string;
  /** As it is printed. */
  readonly code: string;
  readonly qr: string;
  readonly fingerprint: string;
  /** Everything, with bodies. */
  readonly file: string;
  /** Everything, headers alone. */
  readonly headersOnly: string;
  /** As it was before the slip was given. */
  readonly earlier: string;
}

/** Exports everything of a desk, or what a filter lets through, and returns where it lies. */
export async function exportFrom(
  desk: TestDesk,
  maxBodies: number,
  filter: Partial<Input<'audit.export'>['filter']> = {},
): Promise<string> {
  const path = join(newFolder(), 'audit.zip');
  desk.world.answers.push(path);
  const everything = { from: null, to: null, kinds: [], staffId: null, customerId: null };
  const command = { id: desk.id(), reason: '監査', filter: { ...everything, ...filter }, maxBodies };
  const { outcome } = await desk.ask('audit.export', command);
  if (outcome !== 'saved') throw new Error(`audit.export: ${outcome}`);
  return path;
}

/** What the next print of a slip would hold in its QR. */
export async function qrOf(desk: TestDesk, entryId: EntryId): Promise<string> {
  await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId });
  const document: SlipDocument | undefined = desk.world.drawn.at(-1);
  return document?.qr ?? '';
}

/** Sets a desk up, records a consent and issues its slip. */
export async function makeSlipTarget(): Promise<SlipTarget> {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const earlier = await exportFrom(desk, 1_000);
  desk.world.clock.now += 60_000;
  const answers = [answerTo('use:offers:email', 'agreed'), answerTo('recall:broadleaf', 'refused')];
  const slip = await desk.ask('consent.record', consentOf(desk, customerId, answers));
  const qr = await qrOf(desk, slip.entryId);
  desk.world.clock.now += 60_000;
  const file = await exportFrom(desk, 1_000);
  const headersOnly = await exportFrom(desk, 0);
  const { fingerprint } = desk;
  return { desk, ...slip, qr, fingerprint, file, headersOnly, earlier };
}
