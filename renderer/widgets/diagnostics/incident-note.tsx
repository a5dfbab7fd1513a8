import { incidentNumber } from '../../../electron/domain/diagnostics/incident.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { useIncident } from './use-incident.ts';

/** The number by which somebody can ask about what went wrong; nothing where there is none. */
export function IncidentNote({ error }: { readonly error: unknown }) {
  const { diagnostics } = useText();
  const incident = useIncident(error);
  return incident === null ? null : <p>{fill(diagnostics.incident, { incident: incidentNumber(incident) })}</p>;
}
