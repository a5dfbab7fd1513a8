import { z } from 'zod';
import { lostEntries } from '../ledger/gap.ts';
import { defineKind } from './entry-kind.ts';
import { day, id, letter, moment } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const serial = z.int().min(1).max(999_999);

const v1 = z.strictObject({
  deviceId: id.device,
  cause: z.enum(['rolled_back', 'moved_or_copied', 'mark_missing']),
  lost: z.strictObject({
    deviceId: id.device,
    shop: letter,
    letter,
    afterN: z.int().min(0),
    upToN: z.int().min(0).nullable(),
    from: moment,
    to: moment.nullable(),
    receipts: z.array(z.strictObject({ on: day, first: serial, last: serial })).max(100),
  }),
});

/**
 * A PC records under this id and letter no more: its ledger has lost something, or could have, and was gone on with under a new
 * one. What is lost, as far as its mark could tell, is on record.
 */
export const deviceRetired = defineKind({
  kind: 'device.retired',
  stored: firstForm(v1),
  group: 'desk',
  effect: 'changes',
  streams: { device: (_header, { deviceId }) => deviceId },
  facts: ({ cause, lost }) => ({ cause, letter: lost.letter, entries: lostEntries(lost) }),
});
