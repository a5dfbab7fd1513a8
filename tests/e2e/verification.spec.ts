import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { test as deskTest } from '../support/desk-test.ts';
import { button, signInAs, type Person } from '../support/journeys.ts';
import { withPracticeDb } from '../support/practice-db.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';

/** A desk in whose database somebody has turned refusals into agreements, past the program. */
const test = deskTest.extend<{ readonly openForged: () => Promise<Person> }>({
  openForged: async ({ folder, openDesk, now }, use) =>
    use(async () => {
      await copyPractice(folder, now);
      await withPracticeDb(folder, ({ $client }) => {
        $client.exec(
          "UPDATE decision SET answer = 'agreed' WHERE place IN (SELECT place FROM decision WHERE answer = 'refused' LIMIT 3)",
        );
      });
      const person = await openDesk();
      await signInAs(person, practiceManager);
      return person;
    }),
});

test('a manager sees that answers were forged past the ledger, whose they are, and has them made anew from it', async ({
  openForged,
}) => {
  const person = await openForged();
  const { page, text } = person;
  const { findings, home } = text;
  const { ledger } = home;
  const forged = fill(findings.rows, { table: findings.tables.decision, count: '3' });
  await button(person, ledger.verify).click();
  await expect(page.getByText(forged)).toBeVisible();
  await expect(page.getByRole('link', { name: fill(findings.open, { number: 1 }), exact: true })).toBeVisible();
  await button(person, findings.mend).click();
  await expect(page.getByText(findings.mended)).toBeVisible();
  await button(person, ledger.verify).click();
  await expect(page.getByText(forged)).toBeHidden();
  await expect(page.getByText(findings.title)).toBeHidden();
});
