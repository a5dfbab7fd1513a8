import { companySchema } from '../notice/company.ts';
import { defineKind } from './entry-kind.ts';
import { companyV1 } from './stored/company-v1.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The company block that stands on every slip was set; its name, address and representative are to be published as they are (Art. 32(1)(i)). */
export const companySet = defineKind({
  kind: 'company.set',
  stored: firstForm(companyV1),
  live: companySchema,
  group: 'desk',
  effect: 'changes',
  streams: { company: () => 'own' },
  facts: () => ({}),
});
