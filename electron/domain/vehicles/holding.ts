/** Somebody's part in a car. */
interface Part {
  readonly role: 'owner' | 'user' | 'bringer';
  readonly customerId: string | null;
}

/**
 * Whether a car belongs to another than its user: a finance company, an employer, a parent (domain.md, gap 4). Of a party that
 * is named only by its kind nobody knows whether it is the same, and so it is not.
 *
 * @param parts who owns, uses and brings it now, each role at most once
 */
export function isOwnerAnother(parts: readonly Part[]): boolean {
  const owner = parts.find(({ role }) => role === 'owner');
  const user = parts.find(({ role }) => role === 'user');
  if (owner === undefined) return false;
  return owner.customerId === null || owner.customerId !== user?.customerId;
}
