import type { CustomerId } from '../../domain/ids.ts';
import { readCompany } from '../../../db/queries/company.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { noticeInForce } from '../../../db/queries/notice.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { paperFormTable } from '../../contract/paper-form.ts';
import type { Input, Output } from '../../contract/table.ts';
import { tokyoDateOf } from '../../domain/dates/instant.ts';
import type { PaperForm } from '../../domain/printable/paper-form.ts';
import type { AnyNewEntry } from '../../../db/ledger/append.ts';
import { nowAt, type DeskContext } from '../desk-context.ts';
import type { HandlersOf } from '../handlers.ts';
import { isRepeat } from '../idempotent.ts';
import { customerSnapshot } from '../slip-snapshots.ts';
import { preview } from './draw.ts';
import { issue, toldAgain } from './outlet.ts';

type Command = Input<'paper_form.issue'>;

/** The form in the words of the notice in force, with the name and cars of the customer where there is one. */
function formFor(desk: DeskContext, customerId: CustomerId | null): CallResult<PaperForm> {
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

/** The entry of one with a customer's name on it; a blank one says nothing of anybody. */
function formOut({ id, customerId, target }: Command, { noticeId, notice }: PaperForm): AnyNewEntry | null {
  if (customerId === null) return null;
  const body = { noticeId, noticeVersion: notice.version, target };
  return { id, kind: 'form.printed', subject: customerId, body };
}

async function issueForm(desk: DeskContext, command: Command): Promise<CallResult<Output<'paper_form.issue'>>> {
  const { id, customerId, target } = command;
  const known = findEntry(desk.db, id);
  if (known !== null) {
    const isSame = (body: Pick<Command, 'target'>) => body.target === target;
    return isRepeat(desk, { kind: 'form.printed', subject: customerId, isSame }, known)
      ? done(toldAgain(target))
      : conflict('id_used');
  }
  const form = formFor(desk, customerId);
  if (!form.ok) return form;
  return issue(desk, {
    target,
    file: { purpose: 'paper_form', name: `consent-form-v${form.value.notice.version}.pdf` },
    contents: () => ({ document: form.value, told: {} }),
    done: () => formOut(command, form.value),
  });
}

/** The 同意書 to be filled in by hand: seeing and issuing it. */
export const paperFormHandlers = {
  'paper_form.preview': (desk, { customerId }) => {
    const form = formFor(desk, customerId);
    return form.ok ? preview(desk.ports, form.value) : form;
  },
  'paper_form.issue': issueForm,
} satisfies HandlersOf<typeof paperFormTable>;
