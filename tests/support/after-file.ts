import { afterAll } from 'vitest';
import { endFile } from './new-folder.ts';

// A worker runs many test files, and loads what they share only once: this file alone is run anew for each of them.
afterAll(endFile);
