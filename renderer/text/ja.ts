import { failure } from './ja/failure.ts';
import { home } from './ja/home.ts';
import { setup } from './ja/setup.ts';
import { slip } from './ja/slip.ts';
import { start } from './ja/start.ts';
import { trouble } from './ja/trouble.ts';
import { ui } from './ja/ui.ts';

/** Everything the program itself says in Japanese. The words of a notice are not here: they belong to its version. */
export const ja = {
  app: {
    name: '同意デスク',
  },
  ui,
  failure,
  start,
  trouble,
  setup,
  home,
  slip,
} as const;
