// npm run verify-audit -- NEW.zip [EARLIER.zip] [--key FINGERPRINT]: checks an exported bundle with no database and no secret, and
// whether it still says what an earlier one said.
// Ends with 0 whole and proven, 1 altered or contradicted, 2 not a bundle or wrong arguments, 3 whole as far as it goes: the signer is
// not proven, or the two cannot be compared.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../db/signing.ts';
import { compareBundles, type Agreement, type Uncompared } from '../electron/domain/audit/agreement.ts';
import { checkBundle, type BundleVerdict } from '../electron/domain/audit/bundle-check.ts';
import { readFingerprint } from '../electron/domain/audit/fingerprint.ts';
import type { Manifest } from '../electron/domain/audit/manifest.ts';
import { openBundle, type BundleFile } from '../electron/services/audit/read-bundle.ts';
import type { Catalogue } from '../electron/words/catalogue.ts';
import { bundle as english } from '../electron/words/en/bundle.ts';
import { fill } from '../electron/words/fill.ts';
import { bundle as japanese } from '../electron/words/ja/bundle.ts';
import { tellFault } from '../electron/words/tell-bundle.ts';

type Words = Catalogue['bundle'];
/** Something said, in the words of either language. */
type Sentence = (words: Words) => string;
type ExitCode = 0 | 1 | 2 | 3;

interface Report {
  readonly exitCode: ExitCode;
  readonly sentences: readonly Sentence[];
}

interface Question {
  readonly file: string;
  /** The one that it is held against. */
  readonly earlierFile: string | null;
  /** The fingerprint printed at set-up, in its one spelling; null when it was not given. */
  readonly key: string | null;
}

/** Each thing said takes two lines, the Japanese one first. */
function inLines(sentences: readonly Sentence[]): string {
  return sentences.map((say) => `${say(japanese)}\n${say(english)}\n`).join('');
}

function readArguments(): Question | Sentence {
  try {
    const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
    const [file, earlier, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('one or two files');
    const key = values.key === undefined ? null : readFingerprint(values.key);
    if (values.key !== undefined && key === null) return ({ command }) => command.keyMistyped;
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    return { file: resolve(folder, file), earlierFile: earlier === undefined ? null : resolve(folder, earlier), key };
  } catch {
    return ({ command }) => command.usage;
  }
}

/** What a PC is called in either of them: one need not know the other's. */
function letters(id: string, ...manifests: readonly Manifest[]): string {
  return manifests.flatMap(({ devices }) => devices).find((device) => device.id === id)?.name ?? id;
}

function contentsOf(manifest: Manifest): readonly Sentence[] {
  const { counts, ranges, signedBy, madeAt } = manifest;
  return [
    ({ command }) => fill(command.made, { moment: madeAt, ...counts }),
    ...ranges.map(({ device, start, end }): Sentence => {
      const span = { device: letters(device, manifest), from: (start?.n ?? 0) + 1, to: end.n };
      return ({ command }) => fill(command.chain, span);
    }),
    ({ command }) => fill(command.key, { fingerprint: signedBy }),
  ];
}

function reportOf(verdict: BundleVerdict): Report {
  switch (verdict.outcome) {
    case 'whole': {
      const isProven = verdict.signer === 'proven';
      const first: Sentence = ({ command }) => (isProven ? command.proven : command.unproven);
      return { exitCode: isProven ? 0 : 3, sentences: [first, ...contentsOf(verdict.manifest)] };
    }
    case 'altered': {
      const { fault, manifest } = verdict;
      return {
        exitCode: 1,
        sentences: [(words) => fill(words.command.altered, { fault: tellFault(fault, manifest, words) })],
      };
    }
    case 'not_a_bundle': {
      const { reason } = verdict;
      return {
        exitCode: 2,
        sentences: [({ command, notABundle }) => fill(command.notABundle, { reason: notABundle[reason] })],
      };
    }
  }
}

const uncompared: readonly Uncompared[] = ['out_of_reach', 'other_pc'];

function comparison(found: Agreement, later: Manifest, earlier: Manifest): Report {
  switch (found.outcome) {
    case 'agree':
      return { exitCode: 0, sentences: [({ command }) => command.agree] };
    case 'unknown': {
      const sentences = uncompared.flatMap((why): readonly Sentence[] => {
        const chains = found.chains.filter((chain) => chain.why === why);
        const devices = chains.map(({ device }) => letters(device, later, earlier)).join(', ');
        return chains.length === 0 ? [] : [({ command }) => fill(command.unknown[why], { devices })];
      });
      return { exitCode: 3, sentences };
    }
    case 'contradict': {
      const { device, why } = found;
      return {
        exitCode: 1,
        sentences: [({ command }) => fill(command.contradict[why], { device: letters(device, later, earlier) })],
      };
    }
  }
}

interface Checked {
  readonly bundle: BundleFile | null;
  readonly verdict: BundleVerdict;
  readonly report: Report;
}

async function check(file: string, key: string | null): Promise<Checked> {
  const bundle = await openBundle(file);
  const verdict: BundleVerdict =
    bundle === null
      ? { outcome: 'not_a_bundle', reason: 'not_a_zip' }
      : await checkBundle(bundle, { sha256, isSignedBy, fingerprintOf }, key);
  return { bundle, verdict, report: reportOf(verdict) };
}

function wholeOf({ bundle, verdict }: Checked) {
  return bundle === null || verdict.outcome !== 'whole' ? null : { ...bundle, manifest: verdict.manifest };
}

/** Both must be whole before they are held against each other; which of them is the later one they say themselves. */
async function compare(checked: Checked, otherChecked: Checked): Promise<Report | null> {
  const [one, other] = [wholeOf(checked), wholeOf(otherChecked)];
  if (one === null || other === null) return null;
  const [later, earlier] = one.manifest.madeAt >= other.manifest.madeAt ? [one, other] : [other, one];
  return comparison(await compareBundles(later, earlier.manifest), later.manifest, earlier.manifest);
}

/** The code that says the worst of them: what is altered or none comes before what is only unproven. */
function worst(reports: readonly Report[]): ExitCode {
  const order: readonly ExitCode[] = [2, 1, 3];
  return order.find((code) => reports.some(({ exitCode }) => exitCode === code)) ?? 0;
}

/** An earlier one vouches for nothing but what stood in it: what is asked of it is that it is whole. */
function asEarlier({ verdict, report }: Checked): Report {
  return verdict.outcome === 'whole' ? { exitCode: 0, sentences: contentsOf(verdict.manifest) } : report;
}

function headed(file: string, { exitCode, sentences }: Report): Report {
  return { exitCode, sentences: [({ command }) => fill(command.ofFile, { file: basename(file) }), ...sentences] };
}

async function reportOfBoth(file: string, earlierFile: string, key: string | null): Promise<Report> {
  const one = await check(file, key);
  const other = await check(earlierFile, null);
  try {
    const compared = await compare(one, other);
    const each = [headed(file, one.report), headed(earlierFile, asEarlier(other))];
    const reports = compared === null ? each : [compared, ...each];
    return { exitCode: worst(reports), sentences: reports.flatMap(({ sentences }) => sentences) };
  } finally {
    one.bundle?.close();
    other.bundle?.close();
  }
}

async function verifyAudit(): Promise<Report> {
  const question = readArguments();
  if (!('file' in question)) return { exitCode: 2, sentences: [question] };
  const { file, earlierFile, key } = question;
  if (earlierFile !== null) return reportOfBoth(file, earlierFile, key);
  const { bundle, report } = await check(file, key);
  bundle?.close();
  return report;
}

const report = await verifyAudit();
process.stdout.write(inLines(report.sentences));
process.exitCode = report.exitCode;
