import { canaryJourney } from '../journeys/canary.ts';
import { counterJourneys } from '../journeys/counter.ts';
import { newYearJourney } from '../journeys/new-year.ts';
import { noticeJourneys } from '../journeys/notices.ts';
import { officeJourneys } from '../journeys/office.ts';
import { setUpJourneys } from '../journeys/set-up.ts';
import { startStateJourneys } from '../journeys/start-states.ts';
import { test } from '../support/electron.ts';

// The journeys that Chromium goes too (tests/e2e/journeys.spec.ts), here in the real app.
setUpJourneys(test);
counterJourneys(test);
officeJourneys(test);
noticeJourneys(test);
newYearJourney(test);
startStateJourneys(test);
canaryJourney(test);
