// npm run verify-audit -- NEW.zip [EARLIER.zip] [--key FINGERPRINT]: checks an exported bundle with no database and no secret, and
// whether it still says what an earlier one said.
// Ends with 0 whole and proven, 1 altered or contradicted, 2 not a bundle or wrong arguments, 3 whole as far as it goes: the signer is
// not proven, or the two cannot be compared.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256, sha256OfBytes } from '../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../db/signing.ts';
import { readFingerprint } from '../electron/domain/audit/fingerprint.ts';
import { conclude, inspect, type Conclusion, type Inspection } from '../electron/domain/audit/inspection.ts';
import { openBundle } from '../electron/services/audit/read-bundle.ts';
import type { Catalogue } from '../electron/words/catalogue.ts';
import { describeEntry } from '../electron/words/describe-entry.ts';
import { bundle as english } from '../electron/words/en/bundle.ts';
import { fill } from '../electron/words/fill.ts';
import { bundle as japanese } from '../electron/words/ja/bundle.ts';
import { tellComparison, tellVerdict } from '../electron/words/tell-inspection.ts';

/** What is said, in the words of either language. */
type Tell = (words: Catalogue['bundle']) => readonly string[];

interface Report {
  readonly exitCode: number;
  readonly tell: Tell;
}

interface Question {
  readonly file: string;
  /** The one that it is held against. */
  readonly earlierFile: string | null;
  /** The fingerprint printed at set-up, in its one spelling; null when it was not given. */
  readonly key: string | null;
}

const exitCodes = { proven: 0, altered: 1, not_a_bundle: 2, open: 3 } satisfies Record<Conclusion, number>;

/** Each thing said takes two lines, the Japanese one first. */
function inLines(tell: Tell): string {
  const inEnglish = tell(english);
  return tell(japanese)
    .map((sentence, place) => `${sentence}\n${inEnglish[place] ?? ''}\n`)
    .join('');
}

function readArguments(): Question | Tell {
  try {
    const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
    const [file, earlier, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('one or two files');
    const key = values.key === undefined ? null : readFingerprint(values.key);
    if (values.key !== undefined && key === null) return ({ command }) => [command.keyMistyped];
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    return { file: resolve(folder, file), earlierFile: earlier === undefined ? null : resolve(folder, earlier), key };
  } catch {
    return ({ command }) => [command.usage];
  }
}

function tellInspection({ file, earlierFile }: Question, { verdict, earlier, comparison }: Inspection): Tell {
  return (words) => {
    if (earlierFile === null || earlier === null) return tellVerdict(verdict, false, words);
    const heading = (path: string) => fill(words.command.ofFile, { file: basename(path) });
    return [
      ...(comparison === null ? [] : tellComparison(comparison, words)),
      heading(file),
      ...tellVerdict(verdict, false, words),
      heading(earlierFile),
      ...tellVerdict(earlier, true, words),
    ];
  };
}

async function verifyAudit(): Promise<Report> {
  const question = readArguments();
  if (!('file' in question)) return { exitCode: exitCodes.not_a_bundle, tell: question };
  const bundle = await openBundle(question.file);
  const earlier = question.earlierFile === null ? undefined : await openBundle(question.earlierFile);
  const found = await inspect(
    bundle,
    earlier,
    { sha256, sha256OfBytes, isSignedBy, fingerprintOf, describe: describeEntry },
    question.key,
  );
  await bundle?.close();
  await earlier?.close();
  return { exitCode: exitCodes[conclude(found)], tell: tellInspection(question, found) };
}

const report = await verifyAudit();
process.stdout.write(inLines(report.tell));
process.exitCode = report.exitCode;
