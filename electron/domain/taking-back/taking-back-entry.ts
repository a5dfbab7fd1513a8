import type { BodyOf } from '../entries/index.ts';
import type { EntryId } from '../ids.ts';
import { takenBackBy, type TakeableKind } from './takeable.ts';

/** What the entry that takes another back says of it. */
interface Said {
  readonly voidedId: EntryId;
  readonly reason: string;
}

/** The entry that takes back one of this kind: it belongs to the same customer, person, car, request or slip. */
export function takingBackEntry<K extends TakeableKind>(taken: K, body: BodyOf<K>, said: Said) {
  const kind = takenBackBy[taken];
  if ('vehicleId' in body)
    return { kind: 'vehicle.change_voided', body: { vehicleId: body.vehicleId, ...said } } as const;
  if ('requestId' in body)
    return { kind: 'request.step_voided', body: { requestId: body.requestId, ...said } } as const;
  if ('confirmedId' in body)
    return { kind: 'slip.closing_voided', body: { confirmedId: body.confirmedId, ...said } } as const;
  if (kind === 'consent.voided') return { kind: 'consent.voided', body: said } as const;
  return kind === 'person.edit_voided'
    ? ({ kind: 'person.edit_voided', body: said } as const)
    : ({ kind: 'customer.edit_voided', body: said } as const);
}
