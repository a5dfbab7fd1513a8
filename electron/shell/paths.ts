import { basename, join } from 'node:path';

const here = import.meta.dirname;

/** The build's `out` folder, seen from `out/main` or, for code that two entries share, from `out/main/chunks`. */
const built = join(here, basename(here) === 'chunks' ? '../..' : '..');

/** The built pages. */
export const rendererFolder = join(built, 'renderer');

/** The page that goes out beside an audit export. */
export const auditorPageFile = join(built, 'auditor', 'audit-check.html');

/** The validation report of this build, if one was written. */
export const evidenceFile = join(built, 'evidence.json');

/** The preload script of the main window; the print window has none. */
export const preloadFile = join(built, 'preload', 'preload.cjs');
