import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where the database and the key ring lie. On Windows all accounts of a PC share it: the
 * content is encrypted, and the lock lets one session in at a time.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const chosen = env['CONSENT_DESK_DATA'];
  if (chosen) return chosen;
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'ConsentDesk');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'consent-desk');
}

/**
 * Where the marks are kept a second time: on the same PC, and in no folder that is copied or restored together with the data. On
 * Windows all accounts share it, too. For a data folder that was chosen it lies beside that.
 */
export function markFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const chosen = env['CONSENT_DESK_DATA'];
  if (chosen) return `${resolve(chosen)}.marks`;
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'ConsentDeskMarks');
  return join(env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'consent-desk');
}
