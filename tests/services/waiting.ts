import type { WaitingFor } from '../../electron/domain/slips/paper-life.ts';
import type { TestDesk } from '../support/new-desk.ts';

/** Everything that waits on the home screen, so many of each list. */
function waitingOn(desk: TestDesk, most: number) {
  return desk.ask('home.waiting', { most: { partners: most, recall: most, issue: most, signature: most } });
}

/** The slips that wait for something. */
export async function waitingSlips(desk: TestDesk, what: WaitingFor, most = 3) {
  return (await waitingOn(desk, most))[what];
}

/** What partners still have to be told. */
export async function partnersToTell(desk: TestDesk, most = 9) {
  return (await waitingOn(desk, most)).partners;
}
