import { placesIn } from '../backup/salvage.ts';
import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const place = z.int().min(1);
const runs = z.array(z.strictObject({ first: place, last: place })).max(1_000);

const v1 = z.strictObject({
  /** The backup on which the ledger was built anew; null where there was none. */
  backup: line(100).nullable(),
  /** How many entries were read from the damaged file and go on in their chains. */
  salvaged: z.int().min(0),
  /** Of the chain of this device, the places of which nothing, or only the header, was found, or which lie behind such a place. */
  deviceId: id.device,
  missing: runs,
  withoutBody: runs,
  behind: runs,
});

/** A damaged ledger was built anew, from a backup and from what could be read of the file. What could not is named. */
export const ledgerSalvaged = defineKind({
  kind: 'ledger.salvaged',
  stored: firstForm(v1),
  group: 'desk',
  effect: 'changes',
  streams: {},
  facts: ({ salvaged, missing, withoutBody, behind }) => ({
    salvaged,
    lost: placesIn(missing) + placesIn(withoutBody) + placesIn(behind),
  }),
});
