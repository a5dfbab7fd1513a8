import { companySchema } from '../notice/company.ts';
import { defineKind } from './entry-kind.ts';
import { companyV1 } from './stored/company-v1.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The company block that stands on every slip was set; a change of representative is a notifiable event (Art. 27(6)). */
export const companySet = defineKind({
  kind: 'company.set',
  stored: firstForm(companyV1),
  live: companySchema,
  group: 'desk',
  effect: 'changes',
  streams: { company: () => 'own' },
  facts: () => ({}),
});
