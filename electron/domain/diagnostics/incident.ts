/**
 * The number of an incident as a person says it over the telephone: the end of its id, which is random. The log has the whole id,
 * and is searched for these.
 */
export function incidentNumber(incidentId: string): string {
  return incidentId.slice(-8);
}
