import type { Output } from '../../../electron/contract/table.ts';
import { incidentNumber } from '../../../electron/domain/diagnostics/incident.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';

/** Why somebody finds the sign-in who did not expect it: the page or the program has stopped. */
export function InterruptionNote({ start: { interruption } }: { readonly start: Output<'startup.state'> }) {
  const { interrupted, incident } = useText().diagnostics;
  if (interruption === undefined) return null;
  const { what, incidentId } = interruption;
  return (
    <Banner variant="time" height="low">
      {interrupted[what]}
      {incidentId !== null && <> {fill(incident, { incident: incidentNumber(incidentId) })}</>}
    </Banner>
  );
}
