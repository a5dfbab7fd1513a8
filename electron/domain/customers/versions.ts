import { customerFields, type CustomerField, type CustomerFields } from './customer.ts';
import { isSameValue } from '../fields/changes.ts';

/** A customer as the clerk found them, as somebody else has left them since, and as the clerk wants them. */
export interface Versions {
  readonly seen: CustomerFields;
  readonly theirs: CustomerFields;
  readonly mine: CustomerFields;
}

/** Which of two versions of a field stays. */
export type Side = 'theirs' | 'mine';

function differs(a: CustomerFields, b: CustomerFields) {
  return (field: CustomerField) => !isSameValue(a[field], b[field]);
}

/** The fields that both have changed, differently: a person has to choose. */
export function clashingFields({ seen, theirs, mine }: Versions): readonly CustomerField[] {
  const isTheirs = differs(seen, theirs);
  const isMine = differs(seen, mine);
  const isOther = differs(theirs, mine);
  return customerFields.filter((field) => isTheirs(field) && isMine(field) && isOther(field));
}

/** The fields that somebody else alone has changed. They stay as they are now. */
export function changedElsewhere({ seen, theirs, mine }: Versions): readonly CustomerField[] {
  const isMine = differs(seen, mine);
  return customerFields.filter(differs(seen, theirs)).filter((field) => !isMine(field));
}

/** The customer with my changes on top of theirs, and of the clashing fields the side that was chosen. */
export function merge(versions: Versions, sides: ReadonlyMap<CustomerField, Side>): CustomerFields {
  const { seen, theirs, mine } = versions;
  const isMine = differs(seen, mine);
  const taken = customerFields
    .filter((field) => isMine(field) && sides.get(field) !== 'theirs')
    .map((field) => [field, mine[field]] as const);
  return { ...theirs, ...Object.fromEntries(taken) };
}
