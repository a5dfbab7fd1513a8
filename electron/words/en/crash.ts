import type { Catalogue } from '../catalogue.ts';

export const crash = {
  title: 'Consent Desk',
  text: 'Consent Desk met a fault and ends now.\n\nEverything that was saved is kept. What was being typed was put aside up to a moment ago. Open Consent Desk again and sign in.\n\nIf it happens again and again, tell the manager this number.\n{{incident}}',
} satisfies Catalogue['crash'];
