import { homedir } from 'node:os';
import { join } from 'node:path';

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
