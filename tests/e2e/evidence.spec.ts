import { evidenceJourneys } from '../journeys/evidence.ts';
import { test } from '../support/desk-test.ts';

test.describe('in Japanese', () => evidenceJourneys(test));

test.describe('in English', () => {
  test.use({ language: 'en' });
  evidenceJourneys(test);
});
