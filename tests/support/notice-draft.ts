import { button, seeHeading, type Person } from './journeys.ts';

/** Opens the versions of the notice and begins the next one. */
export async function beginNotice(person: Person): Promise<void> {
  const { page, text } = person;
  await page.getByRole('link', { name: text.desk.rail.settings }).click();
  await page.getByRole('tab', { name: text.settings.sections.notice, exact: true }).click();
  await button(person, text.notice.desk.next).first().click();
  await seeHeading(person, text.notice.write.title);
}

/** The field at a place of the draft. */
export function place({ page }: Person, path: string) {
  return page.locator(`[name="${path}"]`);
}
