import type { Catalogue } from '../../../electron/words/catalogue.ts';

/** The words of the consent form beside those of the notice. */
export type FormTexts = Catalogue['paperForm']['sheet'];
