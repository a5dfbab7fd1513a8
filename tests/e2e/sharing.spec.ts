import { sharingJourneys } from '../journeys/sharing.ts';
import { test } from '../support/desk-test.ts';

sharingJourneys(test);
