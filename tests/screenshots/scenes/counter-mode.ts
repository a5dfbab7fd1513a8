import { expect } from '@playwright/test';
import { answerPage, questionCount, receiveNewcomer, seeGreeting, sign, takeBack } from '../../support/counter-mode.ts';
import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { practiceManager } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';

/** The screen turned to the customer, from the greeting to the signature and back. */
export const counterModeScene: Scene = {
  name: 'counter-mode',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { counter, consent } = text;
    await signInAs(walker, practiceManager);
    await receiveNewcomer(walker);
    await expect(button(walker, counter.present)).toBeEnabled();
    await page.keyboard.press('F10');
    await seeGreeting(walker);
    await take('greeting');
    await button(walker, counter.read).click();
    await page.getByRole('dialog').waitFor();
    await take('notice');
    await page.keyboard.press('Escape');
    await button(walker, counter.welcome.start).click();
    for (let at = 1; at <= questionCount; at += 1) {
      if (at === 1) await take('question-with-parts');
      if (at === 3) await take('question-alone');
      if (at === 1 || at === 3) {
        const name = at === 1 ? 'with-parts' : 'alone';
        await button(walker, counter.wordings.furigana).click();
        await take(`${name}-furigana`);
        await button(walker, counter.wordings.plain).click();
        await take(`${name}-plain`);
        await button(walker, counter.wordings.plain).click();
      }
      await answerPage(walker, at, at === 2 ? 'no' : at === 3 ? 'later' : 'agreed');
      if (at !== 3) continue;
      await button(walker, counter.back).click();
      await take('question-answered');
      await button(walker, counter.next).click();
    }
    await seeHeading(walker, counter.summary.title);
    await take('summary');
    await sign(walker);
    await take('signed');
    await button(walker, counter.summary.signed).click();
    await seeHeading(walker, counter.thanks.title);
    await take('thanks');
    await button(walker, counter.thanks.clerk).click();
    await take('back-to-the-clerk');
    await takeBack(walker, practiceManager.password);
    await take('answered');
    await button(walker, consent.evidence.seeSignature).click();
    await page.getByRole('dialog').waitFor();
    await take('signature');
  },
};
