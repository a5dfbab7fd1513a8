import { codePlacesOf } from '../../electron/domain/diagnostics/code-place.ts';
import { command, DeskFailure } from './desk.ts';

/** What was told, by where it was thrown: what fails again and again at one place is one incident. */
const told = new Map<string, Promise<string | null>>();

/** So many different faults of one page are told: the log is for people. */
const mostTold = 50;

/**
 * Tells the log where in the page's code something was thrown that nothing had expected.
 *
 * @returns the number of the incident; null for what the core has refused by its own word, or where the core does not answer
 */
export function incidentOf(error: unknown): Promise<string | null> {
  if (error instanceof DeskFailure) {
    return Promise.resolve(error.failure.kind === 'unexpected' ? error.failure.incidentId : null);
  }
  const places = [...codePlacesOf(error)];
  const where = places.join(' ');
  const known = told.get(where);
  if (known !== undefined) return known;
  if (told.size >= mostTold) return Promise.resolve(null);
  const incident = command('diagnostics.report_fault', { places }).then(
    ({ incidentId }) => incidentId,
    () => null,
  );
  told.set(where, incident);
  return incident;
}

/** Tells the log of whatever is thrown in this window and caught by nothing. */
export function reportUncaught(window: Window): void {
  window.addEventListener('error', ({ error }: ErrorEvent) => void incidentOf(error));
  window.addEventListener('unhandledrejection', ({ reason }) => void incidentOf(reason));
}
