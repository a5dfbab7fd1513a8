import { z } from 'zod';
import { headSheetSchema } from './head-sheet.ts';
import { paperFormSchema } from './paper-form.ts';
import { proofSheetSchema } from './proof-sheet.ts';
import { recoverySheetSchema } from './recovery-sheet.ts';
import { slipDocumentSchema } from './slip.ts';
import { testPageSchema } from './test-page.ts';

/**
 * What the print page accepts from the shell: everything that this program can put on paper, each with all that is needed to
 * draw it. A new paper is one file here, one in renderer/documents and one in electron/services/outlet.
 */
export const printableSchema = z.discriminatedUnion('kind', [
  slipDocumentSchema,
  paperFormSchema,
  proofSheetSchema,
  headSheetSchema,
  recoverySheetSchema,
  testPageSchema,
]);

/** What can be put on paper. */
export type Printable = Readonly<z.infer<typeof printableSchema>>;
