import type { Growth } from './row.ts';
import { signedInDesk } from './bench-desk.ts';
import { repeatedly, timed } from './measure.ts';
import type { Stocked } from './stocked.ts';

/** What receptionists type. */
const typed: Readonly<Record<string, (round: number) => string>> = {
  'search: reading, first letters': (round) => ['たかみ', 'ゆめれい', 'にじか', 'よしれん'][round % 4] ?? '',
  'search: last four of a telephone': (round) => String((round * 7919) % 10_000).padStart(4, '0'),
  'search: number of a plate': (round) => String(((round * 7919) % 999) + 1),
};

const rounds = { warmUp: 20, counted: 101 };

/** How long the router needs to answer the box, in milliseconds for each way of asking. */
export async function searches({
  folder,
}: Stocked): Promise<readonly { readonly what: Growth['what']; readonly ms: number }[]> {
  const desk = await signedInDesk(folder);
  try {
    const measured = [];
    for (const [what, text] of Object.entries(typed)) {
      const ms = await repeatedly(rounds, (round) => timed(() => desk.call('search.find', { text: text(round) })));
      measured.push({ what, ms });
    }
    return measured;
  } finally {
    desk.close();
  }
}
