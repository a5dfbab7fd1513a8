import { canaryJourney } from '../journeys/canary.ts';
import { counterJourneys } from '../journeys/counter.ts';
import { newYearJourney } from '../journeys/new-year.ts';
import { noticeJourneys } from '../journeys/notices.ts';
import { officeJourneys } from '../journeys/office.ts';
import { setUpJourneys } from '../journeys/set-up.ts';
import { startStateJourneys } from '../journeys/start-states.ts';
import { test } from '../support/desk-test.ts';

// The journeys that the real window goes too (tests/desktop/journeys.spec.ts), here in Chromium over the plain-Node host.
setUpJourneys(test);
counterJourneys(test);
officeJourneys(test);
noticeJourneys(test);
newYearJourney(test);
startStateJourneys(test);
canaryJourney(test);
