import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../../db/signing.ts';
import { inspect, type Comparison, type Inspection } from '../../electron/domain/audit/inspection.ts';
import { openBundle } from '../../electron/services/audit/read-bundle.ts';
import { describeEntry } from '../../electron/words/describe-entry.ts';

/** What `npm run verify-audit` finds. */
export async function inspectFiles(file: string, earlierFile: string | null, key: string | null): Promise<Inspection> {
  const bundle = await openBundle(file);
  const earlier = earlierFile === null ? undefined : await openBundle(earlierFile);
  const tools = { sha256, sha256OfBytes, isSignedBy, fingerprintOf, describe: describeEntry };
  const found = await inspect(bundle, earlier, tools, key);
  await bundle?.close();
  await earlier?.close();
  return found;
}

/** What two files say of each other; null unless both are whole. */
export async function compareFiles(file: string, earlierFile: string): Promise<Comparison | null> {
  return (await inspectFiles(file, earlierFile, null)).comparison;
}
