import { sharingJourneys } from '../journeys/sharing.ts';
import { test } from '../support/electron.ts';

// The journeys that Chromium goes too (tests/e2e/sharing.spec.ts), here in the real app.
sharingJourneys(test);
