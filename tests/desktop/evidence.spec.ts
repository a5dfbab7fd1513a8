import { evidenceJourneys } from '../journeys/evidence.ts';
import { test } from '../support/electron.ts';

// The journeys that Chromium goes too (tests/e2e/evidence.spec.ts), here in the real app.
evidenceJourneys(test);
