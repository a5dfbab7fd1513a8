import { z } from 'zod';
import { buildApp } from '../../build/build-app.ts';
import { requirePackages } from '../../build/system-packages.ts';
import { withDisplay } from '../../build/xvfb.ts';
import { copyPractice } from '../support/practice.ts';
import { askChild, benchProgram } from './ask-child.ts';
import type { Pair } from './measure.ts';
import { withFolder } from './screens.ts';

const measuredSchema = z.object({ figure: z.number(), baseline: z.number() });

/**
 * From the start of the built app to a sign-in that can be used, beside the same Electron with an empty page. One screen for
 * all of it: where there is none, Xvfb starts once and not with every window.
 */
export function startApp(): Promise<Pair> {
  return withFolder(async (folder) => {
    requirePackages(['electron']);
    await buildApp();
    await copyPractice(folder);
    return askChild(withDisplay(benchProgram('start-in-child.ts', folder)), measuredSchema);
  });
}
