import { describe, expect, test } from 'vitest';
import {
  stepBack,
  walkedTo,
  type NavigationHistory,
} from '../../../../renderer/widgets/navigation/navigation-history.ts';

/** Where Esc leads after these screens. */
function backAfter(...screens: readonly string[]): string {
  return stepBack(screens.reduce<NavigationHistory>((trail, path) => walkedTo(path, trail), []));
}

describe('one step back leads', () => {
  test.each([
    ['from a customer to the reception', ['/', '/customers/a'], '/'],
    ['from a request to the list it was chosen from', ['/', '/requests', '/requests/a/r'], '/requests'],
    [
      'from a request to the sheet of the customer',
      ['/', '/customers/a', '/customers/a/requests', '/requests/a/r'],
      '/customers/a/requests',
    ],
    ['from one request of a customer to another', ['/', '/requests/a/r', '/requests/a/s'], '/requests/a/r'],
    ['from a request that was chosen at the reception to there', ['/', '/requests/a/r'], '/'],
    ['past the sheets of one customer', ['/', '/customers/a', '/customers/a/vehicles', '/customers/a/slips'], '/'],
    ['not in circles', ['/', '/customers/a', '/requests/a/r', '/customers/a'], '/'],
    ['never into a form that was left', ['/', '/customers/new', '/customers/a/consent'], '/'],
    [
      'out of the form of a customer to where it was opened',
      ['/', '/customers/a/vehicles', '/customers/a/edit'],
      '/customers/a/vehicles',
    ],
    [
      'out of a new form to the customer who was on the screen',
      ['/', '/customers/a', '/customers/new'],
      '/customers/a',
    ],
    [
      'from a comparison to the notice',
      ['/', '/notices/n', '/notices/n/compare/m', '/notices/n/compare/o'],
      '/notices/n',
    ],
    ['past the draft of a notice that was registered', ['/', '/settings', '/notices/write', '/notices/n'], '/settings'],
    [
      'from a customer to the list of joint use that they were chosen from',
      ['/', '/sharing', '/sharing/share:lotas:vehicle/refused', '/customers/a'],
      '/sharing/share:lotas:vehicle/refused',
    ],
    ['past the lists of joint use', ['/', '/sharing', '/sharing/share:lotas:vehicle/refused'], '/'],
    ['home, where everything begins anew', ['/', '/customers/a', '/', '/ledger'], '/'],
    ['home from the very first screen', ['/settings'], '/'],
  ])('%s', (_what, screens, back) => expect(backAfter(...screens)).toBe(back));
});
