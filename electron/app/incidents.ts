import { randomUUID } from 'node:crypto';
import { codePlacesOf } from '../domain/diagnostics/code-place.ts';
import { incidentNumber } from '../domain/diagnostics/incident.ts';
import { errorClass, type Log } from '../ports/log.ts';
import type { RunningFile } from '../ports/running-file.ts';
import { crash as en } from '../words/en/crash.ts';
import { crash as ja } from '../words/ja/crash.ts';
import { fill } from '../words/fill.ts';

function noteIncident(name: 'program.fault' | 'program.failed', error: unknown, log: Log): string {
  const incidentId = randomUUID();
  log.event(name, { incidentId, errorClass: errorClass(error), places: codePlacesOf(error) });
  return incidentId;
}

/** Notes that work has failed for which nobody waited: nothing rests on it, and the program goes on. */
export function noteFault(error: unknown, log: Log): void {
  noteIncident('program.fault', error, log);
}

/**
 * Notes an error with which the program cannot go on, for the log and for its next start.
 *
 * @returns what is said of it, in both languages: the page that knows the chosen one may be gone
 */
export function noteFatalError(error: unknown, log: Log, running: RunningFile) {
  const incidentId = noteIncident('program.failed', error, log);
  running.fail(incidentId);
  const text = [ja.text, en.text].map((words) => fill(words, { incident: incidentNumber(incidentId) })).join('\n\n');
  return { title: ja.title, text };
}
