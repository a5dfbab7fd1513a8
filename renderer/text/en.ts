import type { Catalogue } from './catalogue.ts';
import { failure } from './en/failure.ts';
import { home } from './en/home.ts';
import { setup } from './en/setup.ts';
import { slip } from './en/slip.ts';
import { start } from './en/start.ts';
import { trouble } from './en/trouble.ts';
import { ui } from './en/ui.ts';

/** Everything the program itself says in English. */
export const en: Catalogue = {
  app: {
    name: 'Consent Desk',
  },
  ui,
  failure,
  start,
  trouble,
  setup,
  home,
  slip,
};
