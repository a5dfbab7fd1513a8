import type { Catalogue } from '../../text/catalogue.ts';

/** The words of the consent form beside those of the notice. */
export type FormTexts = Catalogue['form']['sheet'];
