// npm run screenshots -- --out DIR [--only PATTERN] [--size 1280x640]: every screen of the desk on fictional customers, in both sizes, both
// languages, light and dark.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import type { Browser } from '@playwright/test';
import { buildApp } from '../../build/build-app.ts';
import { openChromium } from '../../build/chromium.ts';
import { runScript } from '../../build/run-script.ts';
import { sizes, type Look, type Size } from './looks.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { photograph } from './stage.ts';
import type { Language } from '../../electron/domain/text/language.ts';

interface Shot {
  readonly scene: Scene;
  readonly look: Look;
}

/** A size as 1280x640; null where it is none. */
function readSize(typed: string): Size | null {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(typed) ?? [];
  return width === undefined || height === undefined ? null : { width: Number(width), height: Number(height) };
}

const nameOf = ({ scene, look }: Shot) => `${look.language}-${look.size.width}-${scene.name}`;

/** What is to be photographed in one language. */
function shotsIn(language: Language, only: RegExp, looked: readonly Size[]): readonly Shot[] {
  const all = looked.flatMap((size) => scenes.map((scene) => ({ scene, look: { language, size } })));
  return all.filter((shot) => only.test(nameOf(shot)));
}

/** What has come of a run so far. Once something went wrong nothing more is begun. */
interface Run {
  pictures: number;
  fault: Error | null;
}

/** Tries again what failed: on a busy machine a screen comes too late for whoever waits for it, and that is no fault. */
const onceMore = <T>(work: () => Promise<T>): Promise<T> => work().catch(work);

/** Photographs one scene after the other, and says of a fault in which scene it was met. */
async function photographAll(browser: Browser, shots: readonly Shot[], out: string, run: Run): Promise<void> {
  for (const shot of shots) {
    if (run.fault !== null) return;
    try {
      const taken = await onceMore(() => photograph(browser, shot.scene, shot.look, out));
      run.pictures += taken;
    } catch (error) {
      const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).trim();
      run.fault ??= new Error(`The walk stopped in ${nameOf(shot)}: ${reason}`, { cause: error });
    }
  }
}

async function screenshots(): Promise<number> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, only: { type: 'string', default: '' }, size: { type: 'string' } },
  });
  const size = values.size === undefined ? null : readSize(values.size);
  if (values.out === undefined || (values.size !== undefined && size === null)) {
    process.stderr.write('Usage: npm run screenshots -- --out DIR [--only PATTERN] [--size 1280x640]\n');
    return 2;
  }
  const only = new RegExp(values.only);
  const looked = size === null ? sizes : [size];
  const byLanguage = [shotsIn('ja', only, looked), shotsIn('en', only, looked)];
  if (byLanguage.flat().length === 0) {
    process.stderr.write(
      `No scene is called ${values.only}. There are, as ja-1366-home: ${scenes.map(({ name }) => name).join(', ')}.\n`,
    );
    return 2;
  }
  await buildApp();
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
  mkdirSync(out, { recursive: true });
  const run: Run = { pictures: 0, fault: null };
  const browser = await openChromium({ hasScrollBars: true });
  try {
    // The languages side by side: a walk waits more than it works.
    await Promise.all(byLanguage.map((shots) => photographAll(browser, shots, out, run)));
  } finally {
    await browser.close();
  }
  process.stdout.write(`${run.pictures} pictures are in ${out}.\n`);
  if (run.fault !== null) throw run.fault;
  return 0;
}

await runScript(screenshots);
