import { companySchema } from '../notice/company.ts';
import { defineKind } from './entry-kind.ts';

/** The company block that stands on every slip was set; a change of representative is a notifiable event (Art. 27(6)). */
export const companySet = defineKind({
  kind: 'company.set',
  version: 1,
  body: companySchema,
  streams: () => ['company:own'],
  describe: () => ({ ja: '会社の表示を登録しました', en: 'Company details were set' }),
});
