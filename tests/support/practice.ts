import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePracticeFolder, practicePassword } from '../../build/demo/practice-folder.ts';
import { manager, receptionist } from '../../build/demo/people.ts';

/** Whoever sits at a practice folder; everybody has the password that its sign-in shows. */
export const practiceManager = { label: manager.label, password: practicePassword };
export const practiceReceptionist = { label: receptionist.label, password: practicePassword };

let made: Promise<string> | null = null;

async function makeOnce(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'consent-desk-practice-'));
  process.on('exit', () => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'practice');
  await ensurePracticeFolder(folder);
  return folder;
}

/** Puts 300 fictional customers into a folder. They are made once, by the first test of a run that asks. */
export async function copyPractice(to: string): Promise<void> {
  made ??= makeOnce();
  cpSync(await made, to, { recursive: true });
}
