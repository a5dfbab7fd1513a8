import { inspect, type Inspection } from '../../electron/domain/audit/inspection.ts';
import { checkSlip, type SlipPaper, type SlipVerdict } from '../../electron/domain/slip-proof/slip-check.ts';
import type { OpenBundle } from '../../electron/domain/audit/open-bundle.ts';
import { openZip } from '../../electron/domain/audit/zip/open-zip.ts';
import { describeEntry } from '../../electron/words/describe-entry.ts';
import { bundleTools, openingTools } from './browser-tools.ts';
import { fileSource, pacer } from './file-source.ts';

/** What somebody wants to know: of a file, held against an earlier one or not, of a slip, or of both; with the fingerprint of the key or without. */
export interface Question {
  readonly file: File | null;
  readonly earlier: File | null;
  readonly key: string | null;
  readonly paper: SlipPaper | null;
}

/** What was found of what was asked; null of what was not. */
export interface Found {
  readonly bundle: Inspection | null;
  readonly slip: SlipVerdict | null;
}

/**
 * Checks files without letting the page stand still.
 *
 * @param tell how much of them was read, from 0 to 1
 */
export async function checkFiles(
  { file, earlier, key, paper }: Question,
  tell: (part: number) => void,
): Promise<Found> {
  // Each is read twice: first whether it is damaged, then what it says.
  const total = 2 * ((file?.size ?? 0) + (earlier?.size ?? 0));
  let read = 0;
  const takeTurn = pacer();
  const open = async (chosen: File): Promise<OpenBundle | null> => {
    const source = fileSource(
      chosen,
      (bytes) => {
        read += bytes;
        tell(Math.min(1, read / total));
      },
      takeTurn,
    );
    try {
      return await openZip(source, openingTools);
    } catch {
      // It was taken away, or is a folder.
      return null;
    }
  };
  const opened = file === null ? null : await open(file);
  const bundle =
    file === null
      ? null
      : await inspect(
          opened,
          earlier === null ? undefined : await open(earlier),
          { ...bundleTools, describe: describeEntry },
          key,
        );
  const against = opened === null || bundle === null ? null : { opened, verdict: bundle.verdict };
  return { bundle, slip: paper === null ? null : await checkSlip(paper, against, bundleTools, key) };
}
