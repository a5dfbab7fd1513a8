import type { AnyNewEntry } from '../../db/ledger/append.ts';
import type { WriteDb } from '../../db/open.ts';
import type { EntryId } from '../../electron/domain/ids.ts';
import type { Step } from './arbitraries.ts';
import { column, pick } from './pick.ts';

type SlipStep = Extract<Step, { readonly do: 'close_recall' | 'close_slip' | 'print' }>;

/** The entry that something with one of the slips means; null while there is none. */
export function slipStep(db: WriteDb, id: EntryId, step: SlipStep): AnyNewEntry | null {
  const where = step.do === 'close_recall' ? 'WHERE voided_by IS NOT NULL' : '';
  const confirmedId = pick(column(db, `SELECT entry_id FROM slip ${where} ORDER BY entry_id`), step.which);
  if (confirmedId === undefined) return null;
  const [subject] = column(db, 'SELECT customer_id FROM slip WHERE entry_id = ?', confirmedId);
  if (subject === undefined) return null;
  switch (step.do) {
    case 'close_recall':
      return { id, kind: 'slip.recall_closed', subject, body: { confirmedId, outcome: 'collected' } };
    case 'close_slip':
      return { id, kind: 'slip.closed', subject, body: { confirmedId, closing: step.closing } };
    case 'print':
      return step.isDone
        ? { id, kind: 'slip.printed', subject, body: { confirmedId, sheet: 'consent', copy: 1, target: 'file' } }
        : { id, kind: 'slip.print_failed', subject, body: { confirmedId, target: 'file', cause: 'not_drawn' } };
  }
}
