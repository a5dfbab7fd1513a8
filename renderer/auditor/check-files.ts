import { inspect, type Inspection } from '../../electron/domain/audit/inspection.ts';
import type { OpenBundle } from '../../electron/domain/audit/open-bundle.ts';
import { openZip } from '../../electron/domain/audit/zip/open-zip.ts';
import { describeEntry } from '../../electron/words/describe-entry.ts';
import { bundleTools, openingTools } from './browser-tools.ts';
import { fileSource, pacer } from './file-source.ts';

/** What somebody wants to know: of a file, held against an earlier one or not, with the fingerprint of the key or without. */
export interface Question {
  readonly file: File;
  readonly earlier: File | null;
  readonly key: string | null;
}

/**
 * Checks files without letting the page stand still.
 *
 * @param tell how much of them was read, from 0 to 1
 */
export async function checkFiles({ file, earlier, key }: Question, tell: (part: number) => void): Promise<Inspection> {
  // Each is read twice: first whether it is damaged, then what it says.
  const total = 2 * (file.size + (earlier?.size ?? 0));
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
  return inspect(
    await open(file),
    earlier === null ? undefined : await open(earlier),
    { ...bundleTools, describe: describeEntry },
    key,
  );
}
