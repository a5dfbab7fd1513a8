import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { isWhole } from './measure.ts';

const families = ['BIZ UDPGothic', 'Noto Sans JP Variable'];
const weights = ['400', '700'];

/** Waits until every face is there for every character shown: what is missing would be a box on paper. */
export async function fontsReady(): Promise<void> {
  const text = document.body.innerText;
  const faces = families.flatMap((family) => weights.map((weight) => `${weight} 10pt '${family}'`));
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}

/** Waits until every picture can be painted. */
async function picturesReady(container: HTMLElement): Promise<void> {
  await Promise.all(Array.from(container.querySelectorAll('img'), (picture) => picture.decode()));
}

/**
 * Draws into a part of the page.
 *
 * @param paint shows things there, at once, until all is as it shall be, and says whether it is
 * @returns whether all of it is there
 */
export async function draw(
  container: HTMLElement,
  paint: (show: (content: ReactNode) => void) => boolean | Promise<boolean>,
): Promise<boolean> {
  // React reports what a component threw here, and by default on the console, where a name could stand in it.
  let hasThrown = false;
  const root = createRoot(container, { onUncaughtError: () => (hasThrown = true) });
  const isDone = await paint((content) => flushSync(() => root.render(content)));
  await fontsReady();
  await picturesReady(container);
  return isDone && isWhole(container) && !hasThrown;
}
