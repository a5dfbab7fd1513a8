import type { Catalogue } from '../catalogue.ts';

export const crash = {
  title: 'Consent Desk',
  text: 'Consent Desk met a fault and ends now.\n\nEverything that was saved is kept. Open Consent Desk again and sign in to go on with forms that were put aside.\n\nIf it happens again and again, tell the manager this number.\n{{incident}}',
} satisfies Catalogue['crash'];
