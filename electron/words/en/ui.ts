import type { Catalogue } from '../catalogue.ts';

/** Words of the components, which know no business. */
export const ui: Catalogue['ui'] = {
  required: 'Required',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  capsLock: 'Caps Lock is on.',
  // Joined, so that a day is not broken at its hyphens.
  date: 'For example 2026-\u206011-\u206022 or R8.11.22',
};
