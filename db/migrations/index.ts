import type { Migration } from './migration.ts';
import { start } from './0010-start.ts';
import { customerRemarks } from './0020-customer-remarks.ts';
import { fewerLedgerIndexes } from './0030-fewer-ledger-indexes.ts';
import { vehicleDrafts } from './0040-vehicle-drafts.ts';
import { streamsByHeader } from './0050-streams-by-header.ts';
import { decisionsByEntry } from './0052-decisions-by-entry.ts';
import { slipsWithoutCodeIndex } from './0054-slips-without-code-index.ts';
import { searchLines } from './0060-search-lines.ts';
import { decisionsByType } from './0080-decisions-by-type.ts';
import { inputsAsWritten } from './0085-inputs-as-written.ts';
import { noticeShown } from './0090-notice-shown.ts';
import { takingBack } from './0100-taking-back.ts';
import { issuesUnderWay } from './0110-issues-under-way.ts';
import { waitingSlips } from './0120-waiting-slips.ts';
import { partnersToTell } from './0125-partners-to-tell.ts';
import { persons } from './0140-persons.ts';
import { staffNames } from './0170-staff-names.ts';
import { inputKeysAnew } from './0180-input-keys-anew.ts';
import { ledgerByPlace } from './0190-ledger-by-place.ts';
import { overwrittenValues } from './0195-overwritten-values.ts';
import { inputKeysOfOthers } from './0210-input-keys-of-others.ts';
import { slipsByPlace } from './0220-slips-by-place.ts';
import { partialFiles } from './0230-partial-files.ts';
import { marks } from './0260-marks.ts';
import { looksBeside } from './0290-looks-beside.ts';
import { trainingOnRecord } from './0300-training-on-record.ts';
import { backups } from './0310-backups.ts';
import { successors } from './0320-successors.ts';
import { drills } from './0330-drills.ts';
import { keyRings } from './0340-key-rings.ts';

/** Every step in order. A released step is never edited. */
export const migrations: readonly Migration[] = [
  start,
  customerRemarks,
  fewerLedgerIndexes,
  vehicleDrafts,
  streamsByHeader,
  decisionsByEntry,
  slipsWithoutCodeIndex,
  searchLines,
  decisionsByType,
  inputsAsWritten,
  noticeShown,
  takingBack,
  issuesUnderWay,
  waitingSlips,
  partnersToTell,
  persons,
  staffNames,
  inputKeysAnew,
  ledgerByPlace,
  overwrittenValues,
  inputKeysOfOthers,
  slipsByPlace,
  partialFiles,
  marks,
  looksBeside,
  trainingOnRecord,
  backups,
  successors,
  drills,
  keyRings,
];
