import { readCompany } from '../../db/queries/company.ts';
import { readSettings } from '../../db/queries/settings.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { noticeInForce } from '../../db/queries/notice.ts';
import { conflict, failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { formTable } from '../contract/form.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import type { PaperForm } from '../domain/printable/paper-form.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { isRepeat } from './idempotent.ts';
import { customerSnapshot } from './slip-snapshots.ts';

type Command = Input<'form.print'>;
type Target = 'file' | 'printer';

/** What became of a form: done, given up by the person, or failed for a cause that the screen can name. */
type Delivery = 'done' | 'cancelled' | { readonly failedBy: string };

/** The form in the words of the notice in force, with the name and cars of the customer where there is one. */
function formFor(desk: DeskContext, customerId: string | null): CallResult<PaperForm> {
  const printedOn = tokyoDateOf(nowAt(desk));
  const known = noticeInForce(desk.db, printedOn);
  if (known === null || known.effectiveOn === null) return conflict('notice_not_adopted');
  const customer = customerId === null ? null : customerSnapshot(desk, customerId);
  if (customerId !== null && customer === null) return failed({ kind: 'not_found' });
  const { noticeId, notice, effectiveOn } = known;
  const company = readCompany(desk.db);
  const { isTraining } = desk;
  return done({ kind: 'paper_form', noticeId, notice, effectiveOn, company, customer, printedOn, isTraining });
}

async function draw(desk: DeskContext, form: PaperForm): Promise<Uint8Array | null> {
  try {
    return await desk.ports.printer.renderPdf(form);
  } catch {
    return null;
  }
}

async function toFile(desk: DeskContext, form: PaperForm): Promise<Delivery> {
  const path = await desk.ports.dialogs.askWhereToSave('paper_form', `consent-form-v${form.notice.version}.pdf`);
  if (path === null) return 'cancelled';
  const pdf = await draw(desk, form);
  if (pdf === null) return { failedBy: 'not_drawn' };
  const written = await desk.ports.files.writeWhole(path, async (out) => void out.write(pdf));
  return written.ok ? 'done' : { failedBy: written.error };
}

async function toPrinter(desk: DeskContext, form: PaperForm): Promise<Delivery> {
  try {
    const outcome = await desk.ports.printer.print(form, readSettings(desk.db, desk.device.id).printer);
    if (outcome === 'failed') return { failedBy: 'not_printed' };
    return outcome === 'cancelled' ? 'cancelled' : 'done';
  } catch {
    return { failedBy: 'not_drawn' };
  }
}

function isKnown(desk: DeskContext, { id, customerId }: Command, target: Target): CallResult<boolean> {
  const entry = findEntry(desk.db, id);
  if (entry === null) return done(false);
  const command = {
    kind: 'form.printed' as const,
    subject: customerId,
    isSame: (body: { readonly target: Target }) => body.target === target,
  };
  return isRepeat(desk, command, entry) ? done(true) : conflict('id_used');
}

/** Issues a form. One with a customer's name on it is recorded once it is out; a blank one says nothing of anybody. */
async function issue(desk: DeskContext, command: Command, target: Target): Promise<CallResult<Delivery>> {
  const repeated = isKnown(desk, command, target);
  if (!repeated.ok) return repeated;
  if (repeated.value) return done('done');
  const form = formFor(desk, command.customerId);
  if (!form.ok) return form;
  const delivery = await (target === 'file' ? toFile(desk, form.value) : toPrinter(desk, form.value));
  if (delivery === 'done' && command.customerId !== null) {
    const { noticeId, notice } = form.value;
    const body = { noticeId, noticeVersion: notice.version, target };
    recordNow(desk, [{ id: command.id, kind: 'form.printed', subject: command.customerId, body }]);
  }
  return done(delivery);
}

async function printForm(desk: DeskContext, command: Command): Promise<CallResult<Output<'form.print'>>> {
  const issued = await issue(desk, command, 'printer');
  if (!issued.ok) return issued;
  if (typeof issued.value === 'object') return done({ outcome: 'failed', cause: issued.value.failedBy });
  return done({ outcome: issued.value === 'done' ? 'printed' : 'cancelled' });
}

async function saveForm(desk: DeskContext, command: Command): Promise<CallResult<Output<'form.save'>>> {
  const issued = await issue(desk, command, 'file');
  if (!issued.ok) return issued;
  if (typeof issued.value === 'object') return done({ outcome: 'failed', cause: issued.value.failedBy });
  return done({ outcome: issued.value === 'done' ? 'saved' : 'cancelled' });
}

async function previewForm(
  desk: DeskContext,
  { customerId }: Input<'form.preview'>,
): Promise<CallResult<Output<'form.preview'>>> {
  const form = formFor(desk, customerId);
  if (!form.ok) return form;
  const pdf = await draw(desk, form.value);
  if (pdf === null) return failed({ kind: 'busy' });
  return done({ documentId: desk.ports.documents.offer(pdf, 'application/pdf') });
}

/** The 同意書 to be filled in by hand: seeing, printing and saving it. */
export const consentFormHandlers = {
  'form.preview': previewForm,
  'form.print': printForm,
  'form.save': saveForm,
} satisfies HandlersOf<typeof formTable>;
