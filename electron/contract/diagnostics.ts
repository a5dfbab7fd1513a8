import { z } from 'zod';
import { codePlaceSchema, mostPlaces } from '../domain/diagnostics/code-place.ts';
import { digestSchema } from '../domain/ledger/header.ts';
import { languageSchema } from '../domain/text/language.ts';
import { saveOutcomeSchema } from './issue.ts';
import { command, query } from './procedure.ts';

/** What helps whoever looks after the program, when something goes wrong. It holds nothing of anybody. */
export const diagnosticsTable = {
  /** The report as it would be saved, to be read first, and its SHA-256. */
  'diagnostics.read': query(
    'anyone',
    { language: languageSchema },
    z.strictObject({ text: z.string().max(200_000), digest: digestSchema }),
  ),
  /** Saves the report that was read; `conflict` where another was made since. */
  'diagnostics.save': command('anyone', { digest: digestSchema }, saveOutcomeSchema({})),
  /** The page met something that it did not expect; the number under which the log knows where. */
  'diagnostics.report_fault': command(
    'anyone',
    { places: z.array(codePlaceSchema).max(mostPlaces) },
    z.strictObject({ incidentId: z.uuidv7() }),
  ),
} as const;
