import type { auditTable } from '../contract/audit.ts';
import { done } from '../domain/result.ts';
import { exportMonths } from './outlet/audit-months.ts';
import { exportAudit } from './outlet/audit.ts';
import { issueHeadSheet, sheetMonths } from './outlet/head-sheet.ts';
import type { HandlersOf } from './handlers.ts';

/** What the manager takes along for an audit. */
export const auditHandlers = {
  'audit.export': (desk, input) => desk.jobs.run(desk, input.id, (work) => exportAudit(desk, input, work)),
  'audit.export_months': (desk, input) => desk.jobs.run(desk, input.id, (work) => exportMonths(desk, input, work)),
  'audit.sheet_months': (desk) => done(sheetMonths(desk)),
  'audit.issue_sheet': issueHeadSheet,
} satisfies HandlersOf<typeof auditTable>;
