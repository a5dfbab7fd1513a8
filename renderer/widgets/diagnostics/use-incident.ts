import { useEffect, useState } from 'react';
import { incidentOf } from '../../api/report-fault.ts';

/** The number under which the log knows of an error; null until then, and where the core has refused something by its own word. */
export function useIncident(error: unknown): string | null {
  const [incident, setIncident] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void incidentOf(error).then((id) => {
      if (isWanted) setIncident(id);
    });
    return () => {
      isWanted = false;
    };
  }, [error]);
  return incident;
}
