import { randomUUID } from 'node:crypto';
import { codePlacesOf } from '../domain/diagnostics/code-place.ts';
import { incidentNumber } from '../domain/diagnostics/incident.ts';
import { errorClass, type Log } from '../ports/log.ts';
import type { RunningFile } from '../ports/running-file.ts';
import { crash as en } from '../words/en/crash.ts';
import { crash as ja } from '../words/ja/crash.ts';
import { fill } from '../words/fill.ts';

/**
 * Notes an error with which the program cannot go on, for the log and for its next start.
 *
 * @returns what is said of it, in both languages: the page that knows the chosen one may be gone
 */
export function noteFatalError(error: unknown, log: Log, running: RunningFile) {
  const incidentId = randomUUID();
  log.event('program.failed', { incidentId, errorClass: errorClass(error), places: codePlacesOf(error) });
  running.fail(incidentId);
  const text = [ja.text, en.text].map((words) => fill(words, { incident: incidentNumber(incidentId) })).join('\n\n');
  return { title: ja.title, text };
}
