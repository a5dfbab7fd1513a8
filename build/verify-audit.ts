// npm run verify-audit -- [NEW.zip [EARLIER.zip]] [--key FINGERPRINT] [--slip QR-TEXT-OR-CODE]: checks an exported bundle with no database
// and no secret, whether it still says what an earlier one said, and a slip, by itself or against the bundle.
// Ends with 0 whole and proven, 1 altered or contradicted, 2 not a bundle, no slip or wrong arguments, 3 whole as far as it goes: the
// signer is not proven, the two cannot be compared, or the slip's record is not in the bundle. The worst of all that was asked decides.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256, sha256OfBytes } from '../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../db/signing.ts';
import type { BundleVerdict } from '../electron/domain/audit/bundle-check.ts';
import { readFingerprint } from '../electron/domain/audit/fingerprint.ts';
import { conclude, inspect, worstOf, type Conclusion, type Inspection } from '../electron/domain/audit/inspection.ts';
import { checkSlip, concludeSlip, readSlipPaper, type SlipPaper } from '../electron/domain/slip-proof/slip-check.ts';
import { openBundle } from '../electron/services/audit/read-bundle.ts';
import { describeEntry } from '../electron/words/describe-entry.ts';
import { bundle as english } from '../electron/words/en/bundle.ts';
import { slip as englishSlip } from '../electron/words/en/slip.ts';
import { fill } from '../electron/words/fill.ts';
import { bundle as japanese } from '../electron/words/ja/bundle.ts';
import { slip as japaneseSlip } from '../electron/words/ja/slip.ts';
import { tellComparison, tellVerdict } from '../electron/words/tell-inspection.ts';
import { tellSlip, type SlipWords } from '../electron/words/tell-slip.ts';

/** What is said, in the words of either language. */
type Tell = (words: SlipWords) => readonly string[];

interface Report {
  readonly exitCode: number;
  readonly tell: Tell;
}

interface Question {
  /** Null where only a slip is asked about. */
  readonly file: string | null;
  /** The one that it is held against. */
  readonly earlierFile: string | null;
  /** The fingerprint printed at set-up, in its one spelling; null when it was not given. */
  readonly key: string | null;
  /** What was scanned or typed of a slip; null where none is asked about. */
  readonly paper: SlipPaper | null;
}

type OpenedBundle = NonNullable<Awaited<ReturnType<typeof openBundle>>>;

const tools = { sha256, sha256OfBytes, isSignedBy, fingerprintOf };

const exitCodes = { proven: 0, altered: 1, not_a_bundle: 2, open: 3 } satisfies Record<Conclusion, number>;

/** Each thing said takes two lines, the Japanese one first. */
function inLines(tell: Tell): string {
  const inEnglish = tell({ language: 'en', bundle: english, states: englishSlip.state });
  return tell({ language: 'ja', bundle: japanese, states: japaneseSlip.state })
    .map((sentence, place) => `${sentence}\n${inEnglish[place] ?? ''}\n`)
    .join('');
}

function readArguments(): Question | Tell {
  try {
    const { values, positionals } = parseArgs({
      options: { key: { type: 'string' }, slip: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, earlier, ...others] = positionals;
    if ((file === undefined && values.slip === undefined) || others.length > 0) throw new Error('one or two files');
    const key = values.key === undefined ? null : readFingerprint(values.key);
    if (values.key !== undefined && key === null) return ({ bundle }) => [bundle.command.keyMistyped];
    const paper = values.slip === undefined ? null : readSlipPaper(values.slip);
    if (values.slip !== undefined && paper === null) return ({ bundle }) => [bundle.slip.unreadable];
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    const inFull = (name: string | undefined) => (name === undefined ? null : resolve(folder, name));
    return { file: inFull(file), earlierFile: inFull(earlier), key, paper };
  } catch {
    return ({ bundle }) => [bundle.command.usage];
  }
}

function tellInspection(file: string, { earlierFile }: Question, { verdict, earlier, comparison }: Inspection): Tell {
  return ({ bundle: words }) => {
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

interface Finding {
  readonly conclusion: Conclusion;
  readonly tell: Tell;
}

async function findBundle(file: string, question: Question, opened: OpenedBundle | null) {
  const earlier = question.earlierFile === null ? undefined : await openBundle(question.earlierFile);
  const found = await inspect(opened, earlier, { ...tools, describe: describeEntry }, question.key);
  await earlier?.close();
  return { verdict: found.verdict, conclusion: conclude(found), tell: tellInspection(file, question, found) };
}

async function findSlip(
  paper: SlipPaper,
  { key }: Question,
  bundle: { readonly opened: OpenedBundle; readonly verdict: BundleVerdict } | null,
): Promise<Finding> {
  const found = await checkSlip(paper, bundle, tools, key);
  const conclusion = concludeSlip(found, bundle?.verdict ?? null);
  const tell: Tell = (words) => [words.bundle.slip.conclusion[conclusion], ...tellSlip(found, words)];
  return { conclusion, tell };
}

async function verifyAudit(): Promise<Report> {
  const question = readArguments();
  if (!('file' in question)) return { exitCode: exitCodes.not_a_bundle, tell: question };
  const { file, paper } = question;
  const opened = file === null ? null : await openBundle(file);
  const bundle = file === null ? null : await findBundle(file, question, opened);
  const against = opened === null || bundle === null ? null : { opened, verdict: bundle.verdict };
  const slip = paper === null ? null : await findSlip(paper, question, against);
  await opened?.close();
  const findings: readonly Finding[] = [slip, bundle].filter((finding) => finding !== null);
  const worst = worstOf(findings.map(({ conclusion }) => conclusion));
  return { exitCode: exitCodes[worst], tell: (words) => findings.flatMap(({ tell }) => tell(words)) };
}

const report = await verifyAudit();
process.stdout.write(inLines(report.tell));
process.exitCode = report.exitCode;
